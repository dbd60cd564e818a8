package main

import (
	"flag"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTheGuideHasEverySetting holds the guide's table to what the program asks for.
func TestTheGuideHasEverySetting(t *testing.T) {
	var asked []string
	var help strings.Builder
	sh := &shell{err: &help, env: func(name string) string {
		if !slices.Contains(asked, name) {
			asked = append(asked, name)
		}
		return ""
	}}
	c, _, err := settings(sh, "serve", nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.targets(sh); err != nil {
		t.Fatal(err)
	}
	c.keys(sh)
	c.checkpointKey(sh)
	slices.Sort(asked)
	guide, err := os.ReadFile("../docs/operations.md")
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, row := range regexp.MustCompile("(?m)^\\| `(HENGXIAO_[A-Z_]+)` \\|").FindAllStringSubmatch(string(guide), -1) {
		told = append(told, row[1])
	}
	slices.Sort(told)
	if diff := cmp.Diff(asked, told); diff != "" {
		t.Error(diff)
	}
	if _, _, err := settings(sh, "serve", []string{"-h"}, nil); err != flag.ErrHelp {
		t.Fatal(err)
	}
	for _, name := range asked {
		secret := strings.HasSuffix(name, "_KEY") || strings.HasSuffix(name, "_SECRET")
		if name != "HENGXIAO_EXCHANGE_SECRET" && strings.Contains(help.String(), name) == secret {
			t.Errorf("%s has a flag: %v", name, !secret)
		}
	}
}
