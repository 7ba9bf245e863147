"""A hub for one machine, as a teacher sets it up to try it: any name may log in, and nobody needs an account."""

import os
import sys

c = get_config()  # noqa: F821
said = os.environ

c.JupyterHub.bind_url = said["HUB_URL"]
c.JupyterHub.hub_bind_url = said["HUB_OWN_URL"]
c.JupyterHub.db_url = "sqlite://"
c.ConfigurableHTTPProxy.api_url = said["HUB_PROXY_API"]
c.ConfigurableHTTPProxy.command = [said["HUB_NODE"], said["HUB_PROXY"]]

c.JupyterHub.authenticator_class = "dummy"
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = said["HUB_HOMES"] + "/{username}"
c.Spawner.cmd = [sys.executable, "-m", "jupyterhub.singleuser"]
c.Spawner.args = ["--allow-root"] if os.geteuid() == 0 else []
c.Spawner.environment = {"TMPDIR": said["HUB_SCRATCH"]}
c.Spawner.start_timeout = c.Spawner.http_timeout = 120
