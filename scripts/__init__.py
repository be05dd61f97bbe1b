"""What runs at build time: the command line, the site builder and the tools they need."""
