// Runs before the first paint, so that a right-to-left or dark phone never shows a flash of the other kind.
// A file of its own because the content security policy allows no inline scripts. Old syntax: nothing compiles it.
(function () {
	// The next two lines are made from src/i18n/languages.ts by `npm run languages`.
	var names = {
		nb: 'nb',
		no: 'nb',
		nn: 'nn',
		en: 'en',
		uk: 'uk',
		ar: 'ar',
		ru: 'ru',
		so: 'so',
		ti: 'ti',
		pl: 'pl',
		'fa-af': 'fa-AF',
		prs: 'fa-AF',
		fa: 'fa-AF',
		ps: 'ps',
		ckb: 'ckb',
		'ku-arab': 'ckb',
		'ku-iq': 'ckb'
	};
	var rightToLeft = ['ar', 'fa-AF', 'ps', 'ckb'];
	var schemes = ['auto', 'light', 'dark'];
	var sizes = ['normal', 'large', 'larger'];

	function stored(key) {
		try {
			return localStorage.getItem(key);
		} catch {
			return null;
		}
	}

	function named(name) {
		return Object.prototype.hasOwnProperty.call(names, name) ? names[name] : '';
	}

	function pick(choice, wanted) {
		if (choice !== null && named(choice.toLowerCase()) === choice) return choice;
		for (var i = 0; i < wanted.length; i++) {
			for (var name = wanted[i].toLowerCase(); name; name = name.replace(/(^|-)[^-]*$/, ''))
				if (named(name)) return named(name);
		}
		return 'nb';
	}

	/** The build writes into the page which files each language and entrance starts with; a development server does not. */
	function preload(tag) {
		var start = JSON.parse(
			document.currentScript.getAttribute('data-start') || '{"languages":{},"screens":{},"words":{}}'
		);
		var words = start.words[location.pathname] || {};
		// The words are the longest to come. Asking for everything in one go would block a slow phone.
		ask((start.languages[tag] || []).concat(words[tag] || []));
		setTimeout(ask, 0, start.screens[location.pathname] || []);
	}

	function ask(files) {
		for (var i = 0; i < files.length; i++) {
			var link = document.createElement('link');
			var style = /\.css$/.test(files[i]);
			link.rel = style ? 'preload' : 'modulepreload';
			if (style) link.as = 'style';
			// Styles are asked for so later, and what was fetched in another way would be fetched again.
			if (style) link.crossOrigin = '';
			link.href = files[i];
			document.head.appendChild(link);
		}
	}

	var root = document.documentElement;
	root.lang = pick(stored('language'), navigator.languages || []);
	root.dir = rightToLeft.indexOf(root.lang) < 0 ? 'ltr' : 'rtl';
	preload(root.lang);
	var scheme = stored('color-scheme');
	if (schemes.indexOf(scheme) >= 0) root.setAttribute('data-color-scheme', scheme);
	var size = stored('text-size');
	if (sizes.indexOf(size) >= 0) root.setAttribute('data-text-size', size);
})();
