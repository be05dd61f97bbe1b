// Starts, and never answers a call.
self.onmessage = ({ data }) => {
  if (data.type === "start") self.postMessage({ id: data.id, ok: true, answer: "" });
};
