(function (d) {
  d.classList.add('js');
  try {
    var s = localStorage.getItem('scheme');
    if (s) d.dataset.scheme = s;
  } catch (e) {}
})(document.documentElement);
