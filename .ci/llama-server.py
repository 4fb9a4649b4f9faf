"""Serves a GGUF file as llama.cpp's own server does, on loopback, until it is stopped. Prints its address once."""

import signal
import sys

import xllamacpp

params = xllamacpp.CommonParams()
params.model.path = sys.argv[1]
params.n_ctx = 4096
params.n_parallel = 1
params.hostnames = ["127.0.0.1"]
params.port = int(sys.argv[2])
# More threads wait for one another in a loop, which on a busy machine takes minutes.
params.cpuparams.n_threads = 1
server = xllamacpp.Server(params)
print(server.listening_address, flush=True)
signal.sigwait({signal.SIGTERM, signal.SIGINT})
