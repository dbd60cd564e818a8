package main

import "runtime/debug"

// What the collector may leave lying about, and where it stops being generous. The
// environment's GOGC and GOMEMLIMIT go before.
const (
	collectAt = 400       // per cent of the live heap
	generous  = 512 << 20 // bytes
)

// easeCollection lets the collector run seldom: a request's garbage is large beside
// what the server keeps.
func easeCollection(sh *shell) {
	if sh.env("GOGC") == "" {
		debug.SetGCPercent(collectAt)
	}
	if sh.env("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(generous)
	}
}
