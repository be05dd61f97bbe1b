// Answers three calls in the opposite order, each with its own request, and each twice.
const calls = [];
self.onmessage = ({ data }) => {
  if (data.type === "start") self.postMessage({ id: data.id, ok: true, answer: "" });
  else calls.push(data);
  if (calls.length < 3) return;
  for (const { id, request } of calls.reverse()) {
    for (const _ of "12") self.postMessage({ id, ok: true, answer: request });
  }
};
