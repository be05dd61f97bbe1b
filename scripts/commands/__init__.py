"""What the command `counterpart` does, by what it is done to."""
