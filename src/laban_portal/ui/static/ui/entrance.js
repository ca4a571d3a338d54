// SPDX-License-Identifier: Apache-2.0
// A passkey that could not be used is said on the page, not in the console.
document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  const fault = document.getElementById("key-fault");
  if (fault) {
    fault.hidden = false;
    fault.scrollIntoView({ block: "nearest" });
  }
});
