package main

import (
	"flag"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

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

// TestTheGuideHasEveryJob holds the guide's table to what a server runs.
func TestTheGuideHasEveryJob(t *testing.T) {
	guide, err := os.ReadFile("../docs/operations.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(guide), "| job | ")
	table, _, _ = strings.Cut(table, "\n\n")
	told, run := map[string]string{}, map[string]string{}
	for _, row := range regexp.MustCompile("(?m)^\\| `(.+)` \\| .+ \\| (.+) \\|$").FindAllStringSubmatch(table, -1) {
		told[row[1]] = strings.TrimPrefix(row[2], "looked at ")
	}
	words := map[time.Duration]string{100 * time.Millisecond: "10 times a second", 2 * time.Second: "every 2 seconds", 5 * time.Second: "every 5 seconds",
		10 * time.Second: "every 10 seconds", time.Minute: "every minute", 10 * time.Minute: "every 10 minutes", time.Hour: "every hour"}
	for _, j := range jobs() {
		run[j.name] = words[j.every]
	}
	if diff := cmp.Diff(run, told); diff != "" {
		t.Errorf("jobs (-run +told):\n%s", diff)
	}
}
