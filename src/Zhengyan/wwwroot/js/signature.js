// A signature drawn with finger, pen or mouse. What is sent is a path of moves and lines in a field of 600 × 200; nothing is kept in the browser.
"use strict";

document.querySelectorAll("[data-sign]").forEach(field => {
  const width = 600, height = 200;
  const pad = field.querySelector("[data-sign-pad]");
  const canvas = pad.querySelector("canvas");
  const strokes = pad.querySelector("input[name=strokes]");
  const drawn = field.querySelector("[value=Drawn]");
  field.querySelector("[data-sign-drawn]").hidden = false;

  const signature = new SignaturePad(canvas, { penColor: "#1a1a1a", minWidth: 1.2, maxWidth: 3.2 });
  signature.addEventListener("endStroke", write);
  pad.querySelector("[data-sign-clear]").addEventListener("click", () => {
    signature.clear();
    keep("");
  });
  field.querySelectorAll("input[name=signing]").forEach(way => way.addEventListener("change", show));
  window.addEventListener("resize", show);
  show();

  // The canvas is as wide as the screen allows; the path is in the field's own measure.
  function write() {
    const across = width / canvas.width, down = height / canvas.height;
    const place = point => `${inside(point.x * across, width)} ${inside(point.y * down, height)}`;
    const path = signature.toData().map(stroke => `M${stroke.points.map(place).join("L")}`).join("");
    keep(signature.before + path);
  }

  function keep(path) {
    strokes.value = path;
    if (path === "") signature.before = "";
    strokes.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function inside(value, most) {
    return Math.max(0, Math.min(most, Math.round(value)));
  }

  // What was drawn before is still there: after the screen was turned, and after the form came back.
  function show() {
    pad.hidden = !drawn.checked;
    if (pad.hidden) return;
    canvas.width = canvas.clientWidth;
    canvas.height = canvas.clientHeight;
    signature.clear();
    signature.before = strokes.value;
    if (strokes.value === "") return;
    const pen = canvas.getContext("2d");
    pen.save();
    pen.scale(canvas.width / width, canvas.height / height);
    pen.lineWidth = 2.4;
    pen.lineCap = pen.lineJoin = "round";
    pen.strokeStyle = "#1a1a1a";
    pen.stroke(new Path2D(strokes.value));
    pen.restore();
  }
});
