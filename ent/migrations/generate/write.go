package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// home of the migrations, seen from the project's folder.
const home = "ent/migrations"

// write puts each dialect's plan into a file of the next number.
func write(name string, plans map[string]string) error {
	number, err := next(name)
	if err != nil {
		return err
	}
	for kind, sql := range plans {
		path := filepath.Join(home, folders[kind], fmt.Sprintf("%05d_%s.sql", number, name))
		if err := os.WriteFile(path, []byte(text(sql)), 0o644); err != nil {
			return err
		}
		fmt.Println(path)
	}
	return nil
}

// folders by dialect.
var folders = map[string]string{"sqlite3": "sqlite", "postgres": "postgres"}

// next is the number after the last one of either dialect, so that a change has
// one number in both.
func next(name string) (int, error) {
	if name == initial {
		return 1, nil
	}
	paths, err := filepath.Glob(filepath.Join(home, "*", "*.sql"))
	if err != nil {
		return 0, err
	}
	last := 0
	for _, path := range paths {
		digits, _, _ := strings.Cut(filepath.Base(path), "_")
		n, err := strconv.Atoi(digits)
		if err != nil {
			return 0, fmt.Errorf("%s has no number", path)
		}
		last = max(last, n)
	}
	return last + 1, nil
}

// text frames a plan for goose. SQLite changes a column by building the table
// anew, for which foreign keys must be off, and that only works between
// transactions: the file then opens its own.
func text(sql string) string {
	const off, on = "PRAGMA foreign_keys = off;", "PRAGMA foreign_keys = on;"
	if !strings.Contains(sql, off) {
		return "-- +goose Up\n\n" + sql + "\n"
	}
	sql = strings.Replace(sql, off, off+"\nBEGIN IMMEDIATE;", 1)
	sql = strings.Replace(sql, on, "COMMIT;\n"+on, 1)
	return "-- +goose NO TRANSACTION\n-- +goose Up\n\n" + sql + "\n"
}
