"""The configuration of each server: Debian's own, with fewer types and a policy, or our sample.

Of Debian's files only places change: ports, folders, logs. Everything else is as it is shipped.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from debian import environment, unpacked
from running import free_port, running

SOURCE = "/srv/counterpart"
NEEDED = {"html": "text/html", "css": "text/css", "js": "text/javascript"}
"""Without these no browser shows any site; all other types can be taken away."""
TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
# What Debian's package switches on when it is installed.
MODULES = (
    *("mpm_event", "authz_core", "authn_core", "authz_host", "auth_basic", "access_compat"),
    *("authn_file", "authz_user", "alias", "dir", "autoindex", "env", "mime", "negotiation"),
    *("setenvif", "filter", "deflate", "status", "reqtimeout"),
)
CONFIGURATIONS = ("charset", "localized-error-pages", "other-vhosts-access-log", "security")


@dataclass(frozen=True)
class Setting:
    """What is served and how: `way` is `default`, `bare` (few types, policy) or `sample`."""

    way: str
    root: Path
    work: Path
    policy: str
    sample: str


@contextmanager
def nginx(setting: Setting) -> Iterator[int]:
    """Runs nginx; yields its port."""
    package, port, work = unpacked("nginx"), free_port(), setting.work
    conf = shutil.copytree(package / "etc/nginx", work / "nginx")
    text = (conf / "nginx.conf").read_text("utf-8")
    for old, new in {
        "/etc/nginx": conf,
        "/run/nginx.pid": work / "nginx.pid",
        "/var/log/nginx": work,
    }.items():
        text = text.replace(old, str(new))
    places = "".join(f"{name}_temp_path {work}/{name}; " for name in TEMPORARY)
    text = text.replace("http {", f"http {{ {places}")
    site = (conf / "sites-available/default").read_text("utf-8")
    site = site.replace("listen 80 default_server;", f"listen 127.0.0.1:{port};")
    site = site.replace("listen [::]:80 default_server;", "")
    site = site.replace("/var/www/html", str(setting.root))
    if setting.way == "bare":
        types = " ".join(f"{kind} {ending};" for ending, kind in NEEDED.items())
        text = text.replace(f"include {conf}/mime.types;", f"types {{ {types} }}")
        header = f'add_header Content-Security-Policy "{setting.policy}";'
        site = site.replace("server_name _;", f"server_name _; {header}")
    if setting.way == "sample":
        site = setting.sample.replace("listen 80;", f"listen 127.0.0.1:{port};")
        site = site.replace(SOURCE, str(setting.root))
    (conf / "nginx.conf").write_text(text, "utf-8")
    (conf / "conf.d/site.conf").write_text(site, "utf-8")
    command = [str(package / "usr/sbin/nginx"), "-p", str(work), "-c", str(conf / "nginx.conf")]
    with running([*command, "-g", "daemon off;"], port, work, environment(package)):
        yield port


@contextmanager
def apache(setting: Setting) -> Iterator[int]:
    """Runs Apache; yields its port."""
    package, port, work = unpacked("apache2"), free_port(), setting.work
    conf = shutil.copytree(package / "etc/apache2", work / "apache2", symlinks=True)
    site = (conf / "sites-available/000-default.conf").read_text("utf-8")
    modules = [*MODULES]
    if setting.way != "default":
        modules.append("headers")
    if setting.way == "bare":
        header = f'Header set Content-Security-Policy "{setting.policy}"'
        site = site.replace("</VirtualHost>", f"{header}\n</VirtualHost>")
        types = "".join(f"{kind} {ending}\n" for ending, kind in NEEDED.items())
        (work / "mime.types").write_text(types, "utf-8")
    if setting.way == "sample":
        site = setting.sample.replace(SOURCE, str(setting.root))
    site = site.replace("*:80", f"127.0.0.1:{port}")
    (conf / "sites-enabled/site.conf").write_text(site, "utf-8")
    (conf / "ports.conf").write_text(f"Listen 127.0.0.1:{port}\n", "utf-8")
    for name in modules:
        for ending in ("load", "conf"):
            if (source := conf / f"mods-available/{name}.{ending}").is_file():
                shutil.copy(source, conf / "mods-enabled")
    for name in CONFIGURATIONS:
        shutil.copy(conf / f"conf-available/{name}.conf", conf / "conf-enabled")
    with (conf / "apache2.conf").open("a", encoding="utf-8") as more:
        more.write("ServerName intranet.test\n")
    shipped = package / "etc/mime.types"
    types_file = str(shipped if shipped.is_file() else "/etc/mime.types")
    if setting.way == "bare":
        types_file = str(work / "mime.types")
    for path in conf.rglob("*"):
        if path.is_file() and path.suffix in (".conf", ".load"):
            text = path.read_text("utf-8").replace("/usr/lib/apache2", f"{package}/usr/lib/apache2")
            text = re.sub(r"/var/www(/html)?/?", f"{setting.root}/", text)
            path.write_text(text.replace("/etc/mime.types", types_file), "utf-8")
    env = environment(package) | {
        "APACHE_RUN_USER": "www-data",
        "APACHE_RUN_GROUP": "www-data",
        "APACHE_PID_FILE": str(work / "apache2.pid"),
        **dict.fromkeys(("APACHE_RUN_DIR", "APACHE_LOCK_DIR", "APACHE_LOG_DIR"), str(work)),
    }
    command = [str(package / "usr/sbin/apache2"), "-d", str(conf), "-f", "apache2.conf"]
    with running([*command, "-DFOREGROUND"], port, work, env):
        yield port


@contextmanager
def caddy(setting: Setting) -> Iterator[int]:
    """Runs Caddy with our sample; yields its port."""
    package, port, work = unpacked("caddy"), free_port(), setting.work
    site = setting.sample.replace("playbook.example {", f":{port} {{", 1)
    site = site.replace(SOURCE, str(setting.root))
    general = "{\n\tadmin off\n\tauto_https off\n\tdefault_bind 127.0.0.1\n}\n"
    (work / "Caddyfile").write_text(general + site, "utf-8")
    home = {name: str(work) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    command = [str(package / "usr/bin/caddy"), "run", "--config", str(work / "Caddyfile")]
    with running([*command, "--adapter", "caddyfile"], port, work, environment(package) | home):
        yield port


@contextmanager
def python(setting: Setting) -> Iterator[int]:
    """Runs Python's http.server; yields its port."""
    port = free_port()
    command = [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1"]
    with running([*command, "--directory", str(setting.root)], port, setting.work):
        yield port
