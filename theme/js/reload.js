/** While the playbook is being written: reloads the page when it was built anew. */
new EventSource("/__reload").addEventListener("message", () => location.reload());
