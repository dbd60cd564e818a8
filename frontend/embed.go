// Package frontend carries the built single-page application into the binary.
package frontend

import "embed"

// Dist is the directory dist as `npm run build` leaves it. On a clone that was
// never built it holds only a placeholder, so that Go still compiles.
//
//go:embed all:dist
var Dist embed.FS
