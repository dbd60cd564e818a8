//go:build !testhooks

package main

import "net/http"

// testRoutes are none in a build for people.
func (a *app) testRoutes(*http.ServeMux) {}
