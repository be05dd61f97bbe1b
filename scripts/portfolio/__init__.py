"""Many relationships in one table: read, put on disk, compared one by one, written sorted."""
