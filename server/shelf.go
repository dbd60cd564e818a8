package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// shelf keeps files under the hash of their content: what was handed in once is
// never written over.
type shelf struct{ dir string }

var (
	errTooLarge = errors.New("the file is too large")
	errAltered  = errors.New("the file on disk is not the one that was stored")
)

func (s shelf) root() string { return filepath.Join(s.dir, "files") }

func (s shelf) path(sum string) string { return filepath.Join(s.root(), sum[:2], sum[2:]) }

// draft is a file that is written and judged before it gets its place.
type draft struct {
	file *os.File
	sum  string
	size int64
}

// receive writes what r gives, at most limit bytes, to a file without a place yet.
func (s shelf) receive(r io.Reader, limit int64) (*draft, error) {
	incoming := filepath.Join(s.root(), "incoming")
	if err := os.MkdirAll(incoming, 0o700); err != nil {
		return nil, err
	}
	file, err := os.CreateTemp(incoming, "upload-*")
	if err != nil {
		return nil, err
	}
	d := &draft{file: file}
	hash := sha256.New()
	d.size, err = io.Copy(io.MultiWriter(file, hash), io.LimitReader(r, limit+1))
	if err == nil && d.size > limit {
		err = errTooLarge
	}
	if err != nil {
		d.discard()
		return nil, err
	}
	d.sum = hex.EncodeToString(hash.Sum(nil))
	return d, nil
}

// discard removes the file, if it has no place yet.
func (d *draft) discard() {
	_ = d.file.Close()
	_ = os.Remove(d.file.Name())
}

// place gives the file its place; after a crash it is there whole or not at all.
func (s shelf) place(d *draft) error {
	to := s.path(d.sum)
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		return err
	}
	if err := d.file.Sync(); err != nil {
		return err
	}
	if err := d.file.Close(); err != nil {
		return err
	}
	if err := os.Rename(d.file.Name(), to); err != nil {
		return err
	}
	return syncDir(filepath.Dir(to))
}

func syncDir(name string) error {
	dir, err := os.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}

// open returns a stored file once its content was found to be what its name says.
func (s shelf) open(sum string) (*os.File, error) {
	if len(sum) != sha256.Size*2 {
		return nil, fs.ErrNotExist
	}
	file, err := os.Open(s.path(sum))
	if err != nil {
		return nil, err
	}
	hash := sha256.New()
	if _, err = io.Copy(hash, file); err == nil && hex.EncodeToString(hash.Sum(nil)) != sum {
		err = errAltered
	}
	if err == nil {
		_, err = file.Seek(0, io.SeekStart)
	}
	if err != nil {
		_ = file.Close()
		return nil, err
	}
	return file, nil
}
