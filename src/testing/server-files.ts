import {
	allowedOrigin,
	cacheControl,
	contentPolicy,
	framedPage,
	hashedFile,
	openFile,
	searchPage,
	stateFile,
	steadyHeaders,
} from '../finishing/security-headers.ts';

const made =
	'# Made from the table in src/finishing/security-headers.ts: `npx vitest run src/finishing/server-files -u` writes it again.';
/** The newest signature of the log of publications, and its tiles: their names have no ending to tell their types by. */
const checkpointFile = /\/log\/checkpoint$/;
const logTile = /\/log\/tile\//;
const aSearchPage = '/search/';
const aFramedPage = '/embed/a/';
const aHashedFile = '/_astro/a.css';
const aStateFile = '/build.json';
const anOpenFile = '/api/v1/index.json';
const aPage = '/';

/** The files under `deploy/` that are made from the table of headers, by their names. */
export function serverFiles(): Readonly<Record<string, string>> {
	return { 'nginx.conf': nginxFile(), Caddyfile: caddyFile() };
}

/** nginx drops inherited headers where a block adds one of its own: all stand in one block, and maps choose by path. */
function nginxFile(): string {
	const headers = [
		['Content-Security-Policy', '$site_policy'],
		...Object.entries(steadyHeaders).map(([name, value]) => [name, `"${value}"`]),
		// nginx leaves out a header whose value is empty.
		['Access-Control-Allow-Origin', '$site_origin'],
		['Cache-Control', '$site_cache'],
	].map(([name, value]) => `    add_header ${name} ${value} always;`);
	return `${made}
# Put it into the http block: /etc/nginx/conf.d/fayan.conf. Set the name, the folder and the certificate.

map $uri $site_policy {
    default "${contentPolicy(aPage)}";
    "~${searchPage.source}" "${contentPolicy(aSearchPage)}";
    "~${framedPage.source}" "${contentPolicy(aFramedPage)}";
}

map $uri $site_cache {
    default "${cacheControl(aPage)}";
    "~${hashedFile.source}" "${cacheControl(aHashedFile)}";
    "~${stateFile.source}" "${cacheControl(aStateFile)}";
}

map $uri $site_origin {
    default "";
    "~${openFile.source}" "${allowedOrigin(anOpenFile)}";
}

server {
    listen 80;
    listen [::]:80;
    server_name fayan.example;
    return 301 https://$host$request_uri;
}

server {
    listen 443 ssl http2;
    listen [::]:443 ssl http2;
    server_name fayan.example;
    ssl_certificate     /etc/ssl/fayan.example.pem;
    ssl_certificate_key /etc/ssl/fayan.example.key;
    root /srv/fayan/dist;
    index index.html;
    error_page 404 /404.html;
    server_tokens off;
    charset utf-8;
    charset_types text/vcard text/calendar text/plain text/css text/csv text/javascript application/javascript application/json application/xml application/atom+xml application/feed+json;

    gzip on;
    gzip_vary on;
    gzip_types text/vcard text/calendar text/plain text/css text/csv text/javascript application/javascript application/json application/xml application/atom+xml application/feed+json image/svg+xml application/wasm application/vnd.sqlite3;

${headers.join('\n')}

    location / {
        try_files $uri $uri/ =404;
    }

    # Telephones take a contact, calendars a calendar, browsers the name of the site and programs a database, by types that nginx does not know.
    location ~ \\.vcf$ {
        default_type text/vcard;
    }
    location ~ \\.ics$ {
        default_type text/calendar;
    }
    location ~ /feed\\.xml$ {
        types { application/atom+xml xml; }
    }
    location ~ /feed\\.json$ {
        types { application/feed+json json; }
    }
    location ~ \\.webmanifest$ {
        default_type application/manifest+json;
    }
    location ~ \\.sqlite$ {
        default_type application/vnd.sqlite3;
    }

    # The log of publications is read by programs that ask for these types.
    location ~ ${checkpointFile.source} {
        default_type text/plain;
    }
    location ~ ${logTile.source} {
        default_type application/octet-stream;
    }
}
`;
}

function caddyFile(): string {
	const headers = Object.entries(steadyHeaders).map(([name, value]) => `\t\t${name} "${value}"`);
	return `${made}
# Set the name and the folder; Caddy gets the certificate.

fayan.example {
	root * /srv/fayan/dist
	encode zstd gzip

	@search path_regexp ${searchPage.source}
	@framed path_regexp ${framedPage.source}
	@elsewhere not path_regexp ${searchPage.source}|${framedPage.source}
	@open path_regexp ${openFile.source}
	@hashed path_regexp ${hashedFile.source}
	@state path_regexp ${stateFile.source}
	@others not path_regexp ${hashedFile.source}|${stateFile.source}

	header {
${headers.join('\n')}
	}
	header @search Content-Security-Policy "${contentPolicy(aSearchPage)}"
	header @framed Content-Security-Policy "${contentPolicy(aFramedPage)}"
	header @elsewhere Content-Security-Policy "${contentPolicy(aPage)}"
	header @open Access-Control-Allow-Origin "${allowedOrigin(anOpenFile)}"
	header @hashed Cache-Control "${cacheControl(aHashedFile)}"
	header @state Cache-Control "${cacheControl(aStateFile)}"
	header @others Cache-Control "${cacheControl(aPage)}"
	header *.vcf Content-Type "text/vcard; charset=utf-8"
	header *.ics Content-Type "text/calendar; charset=utf-8"
	header */feed.xml Content-Type "application/atom+xml; charset=utf-8"
	header */feed.json Content-Type "application/feed+json; charset=utf-8"
	header *.webmanifest Content-Type application/manifest+json
	@checkpoint path_regexp ${checkpointFile.source}
	@tile path_regexp ${logTile.source}
	header @checkpoint Content-Type "text/plain; charset=utf-8"
	header @tile Content-Type application/octet-stream
	header *.sqlite Content-Type application/vnd.sqlite3

	file_server
	handle_errors {
		@missing expression {http.error.status_code} == 404
		rewrite @missing /404.html
		file_server
	}
}
`;
}
