// 大字版 is remembered, and 讲给家里人听 can be copied by a button. Nothing else: pages are whole without script.
(function (d) {
  var key = "banbao-large", root = d.documentElement, memory = null;
  // Private windows and pages of a disk may refuse to remember.
  try { memory = window.localStorage; } catch (e) {}
  function remembered() { try { return memory.getItem(key) === "1"; } catch (e) { return false; } }
  function show(on) { root.classList.toggle("large", on); }
  show(remembered());
  d.addEventListener("DOMContentLoaded", function () {
    var box = d.getElementById("large");
    if (box) {
      box.checked = remembered();
      box.addEventListener("change", function () {
        show(box.checked);
        try { memory.setItem(key, box.checked ? "1" : "0"); } catch (e) {}
      });
    }
    d.querySelectorAll("[data-copy]").forEach(function (button) {
      var field = d.getElementById(button.dataset.copy);
      button.hidden = !field;
      button.addEventListener("click", function () {
        field.select();
        var done = function () { button.textContent = button.dataset.done; };
        if (navigator.clipboard) navigator.clipboard.writeText(field.value).then(done, function () {});
        else if (d.execCommand("copy")) done();
      });
    });
  });
})(document);
