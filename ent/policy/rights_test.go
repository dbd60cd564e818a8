package policy_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A role that is asked for by its name says nothing of what it is asked for, and is forgotten
// where the rights change.
func TestTheDomainAsksForARightAndNoRole(t *testing.T) {
	byName := regexp.MustCompile(`\.Has\(viewer\.[A-Z]`)
	if !byName.MatchString("if !v.Has(viewer.PerfOffice) {") {
		t.Error("the pattern finds nothing")
	}
	read := 0
	for _, floor := range []string{"domain", "graph", "server"} {
		err := filepath.WalkDir(filepath.Join("..", "..", floor), func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() && entry.Name() == "generated" {
				return left(err)
			}
			if entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return nil
			}
			read++
			text, err := os.ReadFile(path)
			for no, line := range strings.Split(string(text), "\n") {
				if byName.MatchString(line) {
					t.Errorf("%s:%d asks for a role: %s", path, no+1, strings.TrimSpace(line))
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if read < 100 {
		t.Errorf("%d files were read", read)
	}
}

// left passes over a folder of the machine's.
func left(err error) error {
	if err != nil {
		return err
	}
	return fs.SkipDir
}
