// Never answers at all.
self.onmessage = () => {};
