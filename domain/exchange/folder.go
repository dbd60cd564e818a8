package exchange

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"hengxiao/domain/fault"
)

// OpenFolder makes the exchange folder and its answers' where they are missing, and
// refuses ones that everybody may write: their files would be taken for answers.
func OpenFolder(dir string) error {
	if err := os.MkdirAll(filepath.Join(dir, answersFolder, takenFolder), 0o770); err != nil {
		return err
	}
	for _, name := range []string{dir, filepath.Join(dir, answersFolder)} {
		info, err := os.Stat(name)
		if err != nil {
			return err
		}
		if info.Mode().Perm()&0o002 != 0 {
			return fmt.Errorf("the exchange folder %s may be written by everybody (%v): chmod o-w", name, info.Mode().Perm())
		}
		probe, err := os.CreateTemp(name, ".probe-*")
		if err != nil {
			return err
		}
		if err := errors.Join(probe.Close(), os.Remove(probe.Name())); err != nil {
			return err
		}
	}
	return nil
}

// PutMessage writes a sealed message into the folder from which the other side
// fetches, and returns its file's name. Written again it is the same file.
func PutMessage(dir string, m Sealed) (string, error) {
	if !m.Whole() {
		return "", fmt.Errorf("message %q is not sealed", m.Name())
	}
	name := m.Name() + ".json"
	return name, Put(dir, name, m.JSON())
}

// Put writes a file so that a reader sees all of it or nothing, also after a crash:
// a temporary file, flushed to the disk, then renamed. The same bytes may come any
// number of times; other bytes under a name once given are refused.
func Put(dir, name string, data []byte) error {
	if name != filepath.Base(name) || !filepath.IsLocal(name) {
		return fmt.Errorf("%q is no file name", name)
	}
	path := filepath.Join(dir, name)
	switch there, err := os.ReadFile(path); {
	case err == nil && bytes.Equal(there, data):
		return nil
	case err == nil:
		return fault.New(fault.KeyMismatch, "文件%s已经存在，内容不同", name)
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	temporary, err := flushed(dir, name, data)
	if err != nil {
		return err
	}
	if err := os.Rename(temporary, path); err != nil {
		return errors.Join(err, os.Remove(temporary))
	}
	return flushFolder(dir)
}

// flushed writes the data beside its place and returns the temporary path.
func flushed(dir, name string, data []byte) (string, error) {
	f, err := os.CreateTemp(dir, "."+name+".*.tmp")
	if err != nil {
		return "", err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Chmod(0o640) // the other side reads by its group
	}
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return "", errors.Join(err, os.Remove(f.Name()))
	}
	return f.Name(), nil
}

func flushFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
