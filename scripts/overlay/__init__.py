"""A folder of one's own that is laid over our rooms, so that an update never overwrites it."""
