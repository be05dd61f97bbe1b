// Throws outside of any answer at the first call.
self.onmessage = ({ data }) => {
  if (data.type !== "start") throw new Error("out of the blue");
  self.postMessage({ id: data.id, ok: true, answer: "" });
};
