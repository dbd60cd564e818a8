package exchange_test

import (
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"hengxiao/domain/exchange"
	"hengxiao/domain/fault"
)

// only returns the bytes of the folder's single file.
func only(t *testing.T, dir, name string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 1 || entries[0].Name() != name {
		t.Fatalf("the folder holds %v; want %s alone", entries, name)
	}
	data, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestSameMessageTwiceIsOneFile(t *testing.T) {
	dir, m := t.TempDir(), sealed(t, classrooms())
	for range 2 {
		name, err := exchange.PutMessage(dir, m)
		if err != nil {
			t.Fatal(err)
		}
		if got := only(t, dir, name); got != string(m.JSON()) {
			t.Errorf("the file holds %s", got)
		}
	}
}

func TestSameMessageAtOnceIsOneFile(t *testing.T) {
	dir, m := t.TempDir(), sealed(t, classrooms())
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			if _, err := exchange.PutMessage(dir, m); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	only(t, dir, m.ID+".json")
}

func TestOtherContentUnderTheSameNameIsRefused(t *testing.T) {
	dir, m := t.TempDir(), sealed(t, classrooms())
	if _, err := exchange.PutMessage(dir, m); err != nil {
		t.Fatal(err)
	}
	other := classrooms()
	other.ReviewedAmount = amount("1000")
	_, err := exchange.PutMessage(dir, sealed(t, other))
	if f, ok := fault.Of(err); !ok || f[0].Code != fault.KeyMismatch {
		t.Errorf("err = %v; want %s", err, fault.KeyMismatch)
	}
	if got := only(t, dir, m.ID+".json"); got != string(m.JSON()) {
		t.Error("the first file was touched")
	}
}

func TestUnsealedMessageIsNotWritten(t *testing.T) {
	dir, m := t.TempDir(), sealed(t, classrooms())
	m.NameZh = "别的名称"
	if _, err := exchange.PutMessage(dir, m); err == nil {
		t.Error("a message changed after sealing was written")
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 0 {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
}

func TestPutStaysInItsFolder(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"../x", "a/b", "/x", "..", ".", ""} {
		if err := exchange.Put(dir, name, nil); err == nil {
			t.Errorf("%q was written", name)
		}
	}
}

func TestAFailedWriteLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "x.json"), 0o750); err != nil { // a folder stands where the file should
		t.Fatal(err)
	}
	if err := exchange.Put(dir, "x.json", []byte("x")); err == nil {
		t.Error("written over a folder")
	}
	entries, err := os.ReadDir(dir)
	if err = errors.Join(err); err != nil || len(entries) != 1 {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
}
