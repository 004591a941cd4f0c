// 停用离线副本：放在网站根目录，名为 sw.js。浏览器下次访问时删除全部副本并注销。
// Ends what is kept for reading without a connection. As /sw.js it deletes every copy at a browser's next visit, and leaves.
self.addEventListener('install', function (event) {
	event.waitUntil(self.skipWaiting());
});
self.addEventListener('activate', function (event) {
	var name = 'copies of ' + self.registration.scope;
	event.waitUntil(
		self.caches.delete(name).then(function () {
			return self.registration.unregister();
		}),
	);
});
