package exchange

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/store"
	"hengxiao/ent/viewer"
)

// The other side puts its answers into answersFolder; what was taken moves on to
// takenFolder, what was refused gets a text beside it that says why.
const (
	answersFolder = "answers"
	takenFolder   = "done"
	refusedSuffix = ".faults.txt"
)

// untouched is how long a file must have been left alone: who still writes it would
// lose the rest.
const untouched = 3 * time.Second

// collect takes the answer files of a folder, each all or nothing. A refused one is
// left for people and read again once it has changed or its text is gone.
func collect(ctx context.Context, st *store.Store, dir string) error {
	answers, err := os.OpenRoot(filepath.Join(dir, answersFolder)) // what leads out of it is not followed
	if err != nil {
		return err
	}
	defer func() { _ = answers.Close() }()
	entries, err := fs.ReadDir(answers.FS(), ".")
	for _, e := range entries {
		if !complete(e) {
			continue
		}
		if wrong := takeFile(ctx, st, answers, e.Name()); !errors.Is(wrong, fs.ErrNotExist) { // another server has it
			err = errors.Join(err, wrong)
		}
	}
	return err
}

// complete tells whether an entry is an answer file that nobody is still writing.
func complete(e fs.DirEntry) bool {
	if !e.Type().IsRegular() || strings.HasPrefix(e.Name(), ".") || strings.HasPrefix(e.Name(), "~$") || strings.HasSuffix(e.Name(), refusedSuffix) {
		return false
	}
	info, err := e.Info()
	return err == nil && clock.System{}.Now().Sub(info.ModTime()) >= untouched // by the disk's clock, not the procedure's
}

func takeFile(ctx context.Context, st *store.Store, answers *os.Root, name string) error {
	data, err := readBounded(answers, name)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(data)
	mark := "sha256 " + hex.EncodeToString(sum[:]) + "\n"
	if before, err := answers.ReadFile(name + refusedSuffix); err == nil && strings.HasPrefix(string(before), mark) {
		return nil // refused as it is
	}
	said, err := ReadAnswers(bytes.NewReader(data))
	if err == nil {
		err = takeAnswers(ctx, st, said)
	}
	if wrong, ok := fault.Of(err); ok {
		if len(wrong) == 1 && wrong[0].Code == fault.Version {
			return nil // somebody answered at the same moment: the next run sees what
		}
		return explain(answers, name+refusedSuffix, mark+strings.ReplaceAll(wrong.Error(), "；", "\n")+"\n")
	}
	if err != nil {
		return fmt.Errorf("answers in %s: %w", name, err)
	}
	if err := answers.Remove(name + refusedSuffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return answers.Rename(name, filepath.Join(takenFolder, hex.EncodeToString(sum[:6])+"-"+name))
}

// explain writes a text for the other side, which reads by its group.
func explain(answers *os.Root, name, text string) error {
	if err := answers.WriteFile(name, []byte(text), 0o640); err != nil {
		return err
	}
	return answers.Chmod(name, 0o640)
}

func readBounded(answers *os.Root, name string) (data []byte, err error) {
	f, err := answers.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return io.ReadAll(io.LimitReader(f, MaxFile+1))
}

// takeAnswers acknowledges answers in one transaction, each division's by its own
// machine.
func takeAnswers(ctx context.Context, st *store.Store, answers []Answer) error {
	var divisions []string
	rows := map[string][]answered{}
	var faults fault.List
	for _, a := range answers {
		division, key, ok := keyOf(a.ID)
		if !ok {
			faults.Add(fault.New(fault.NotFound, "没有编号为“%s”的报文", a.ID))
			continue
		}
		if _, known := rows[division]; !known {
			divisions = append(divisions, division)
		}
		rows[division] = append(rows[division], answered{key, a.Accepted, a.Reason, a.Hash})
	}
	return st.InTx(ctx, func(ctx context.Context) error {
		for _, division := range divisions {
			_, err := acknowledge(viewer.Machine(ctx, division, "answers of budget preparation"), ent.FromContext(ctx), rows[division])
			wrong, ok := fault.Of(err)
			if err != nil && !ok {
				return err
			}
			faults = append(faults, wrong...)
		}
		return faults.Err()
	})
}

// idParts takes a message's id apart as Seal puts it together.
var idParts = regexp.MustCompile(`^([0-9A-Za-z]+)-([0-9]{4})-(.+)-v([0-9]+)$`)

// keyOf is the division and the key of the message with the id.
func keyOf(id string) (division, key string, ok bool) {
	p := idParts.FindStringSubmatch(id)
	if p == nil {
		return "", "", false
	}
	return p[1], p[3] + "/" + p[2] + "/" + p[4], true
}
