// Package secret keeps what must not be read or forged at rest: the keys
// themselves, sealed values, and commitments that stand for a value.
package secret

import (
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Seed is the secret from which a key is made.
type Seed [32]byte

// NewSeed makes a seed by chance.
func NewSeed() (seed Seed) {
	_, _ = rand.Read(seed[:]) // never fails: the process would end
	return seed
}

// Source is where a purpose's seeds come from: the environment's text where
// several servers share one database, otherwise a file that the first start
// writes. Either holds base64 seeds, apart by commas or lines: the newest first,
// then those whose work is still to be recognised.
type Source struct {
	Given string
	Dir   string
	Name  string
}

// Seeds reads the seeds; without any it makes the file with a new one.
func (s Source) Seeds() ([]Seed, error) {
	seeds, err := s.Check()
	if err != nil || seeds != nil {
		return seeds, err
	}
	if err := s.create(); err != nil {
		return nil, fmt.Errorf("make the key %s: %w", s.Name, err)
	}
	return s.Check()
}

// Check reads the seeds without making any: it refuses weak ones and a file that
// others may read, and returns nil where there is no file yet.
func (s Source) Check() ([]Seed, error) {
	if s.Given != "" {
		return parse(s.Name, s.Given)
	}
	info, err := os.Stat(s.path())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("the key file %s may be read by others (mode %04o): chmod 600", s.path(), info.Mode().Perm())
	}
	text, err := os.ReadFile(s.path())
	if err != nil {
		return nil, err
	}
	return parse(s.Name, string(text))
}

func (s Source) path() string { return filepath.Join(s.Dir, s.Name) }

// create writes the file whole or not at all; of two servers that start together
// the first one's stays.
func (s Source) create() error {
	if err := os.MkdirAll(s.Dir, 0o700); err != nil {
		return err
	}
	seed := NewSeed()
	draft, err := os.CreateTemp(s.Dir, s.Name+".*")
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(draft.Name()) }()
	_, err = draft.WriteString(base64.StdEncoding.EncodeToString(seed[:]) + "\n")
	if err := errors.Join(err, draft.Sync(), draft.Close()); err != nil {
		return err
	}
	if err := os.Link(draft.Name(), s.path()); !errors.Is(err, fs.ErrExist) {
		return err
	}
	return nil
}

func parse(name, text string) ([]Seed, error) {
	var seeds []Seed
	for _, field := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(", \r\n\t", r) }) {
		seed, err := read(field)
		if err != nil {
			return nil, fmt.Errorf("the key %s: %w", name, err)
		}
		seeds = append(seeds, seed)
	}
	if len(seeds) == 0 {
		return nil, fmt.Errorf("the key %s is empty", name)
	}
	return seeds, nil
}

func read(text string) (seed Seed, err error) {
	raw, err := base64.StdEncoding.Strict().DecodeString(text)
	switch {
	case err != nil:
		return seed, errors.New("it is not base64")
	case len(raw) != len(seed):
		return seed, fmt.Errorf("%d bytes where %d are needed", len(raw), len(seed))
	case weak(raw):
		return seed, errors.New("it is no random key: make one with openssl rand -base64 32")
	}
	return Seed(raw), nil
}

// weak tells that somebody typed the bytes: chance gives neither a text nor so
// few different ones.
func weak(raw []byte) bool {
	typed := !slices.ContainsFunc(raw, func(b byte) bool { return b < ' ' || b > '~' })
	sorted := slices.Sorted(slices.Values(raw))
	return typed || len(slices.Compact(sorted)) < len(raw)/2 || slices.IsSorted(raw)
}
