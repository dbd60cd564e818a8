package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestAMigrationHasOneNumberInBothDialects(t *testing.T) {
	tests := map[string]struct {
		files []string
		name  string
		want  string
	}{
		"the first":             {nil, "initial", "00001_initial.sql"},
		"the first, anew":       {[]string{"sqlite/00001_initial.sql", "sqlite/00002_guards.sql"}, "initial", "00001_initial.sql"},
		"after the last":        {[]string{"sqlite/00001_initial.sql", "postgres/00001_initial.sql"}, "add_seat", "00002_add_seat.sql"},
		"after that of another": {[]string{"sqlite/00001_initial.sql", "postgres/00007_index.sql"}, "add_seat", "00008_add_seat.sql"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			for _, folder := range folders {
				if err := os.MkdirAll(filepath.Join(home, folder), 0o755); err != nil {
					t.Fatal(err)
				}
			}
			for _, file := range tt.files {
				if err := os.WriteFile(filepath.Join(home, file), nil, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if err := write(tt.name, map[string]string{"sqlite3": "SELECT 1;", "postgres": "SELECT 1;"}); err != nil {
				t.Fatal(err)
			}
			for _, folder := range folders {
				got, err := os.ReadFile(filepath.Join(home, folder, tt.want))
				if err != nil || string(got) != "-- +goose Up\n\nSELECT 1;\n" {
					t.Errorf("%s/%s: %q, %v", folder, tt.want, got, err)
				}
			}
		})
	}
}
