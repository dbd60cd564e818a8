package audit

import (
	"bufio"
	"bytes"
	"context"
	"crypto/ed25519"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"hengxiao/domain/secret"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/viewer"
)

// Checkpoint (检查点) says how far the chain reached at one moment. Kept where nobody who
// can write the database can write, it shows that traces were cut off at the end, that
// the chain was forged anew, or that an older database was put back. It is one line of
// JSON; the signature is Ed25519 over "hengxiao checkpoint", time, seq and hash, each
// ended by a line end.
type Checkpoint struct {
	Time      time.Time `json:"time"`
	Seq       int64     `json:"seq"`
	Hash      string    `json:"hash"`
	Key       string    `json:"key"` // the public key, base64
	Signature string    `json:"signature"`
}

func (c Checkpoint) text() []byte {
	fields := []string{"hengxiao checkpoint", c.Time.UTC().Format(time.RFC3339Nano), strconv.FormatInt(c.Seq, 10), c.Hash, ""}
	return []byte(strings.Join(fields, "\n"))
}

// Signer signs checkpoints with its newest key, and knows its former ones.
type Signer []ed25519.PrivateKey

// NewSigner makes the keys; the newest seed comes first.
func NewSigner(seeds []secret.Seed) Signer {
	keys := make(Signer, len(seeds))
	for i, s := range seeds {
		keys[i] = ed25519.NewKeyFromSeed(s[:])
	}
	return keys
}

func public(key ed25519.PrivateKey) string {
	return base64.StdEncoding.EncodeToString(key.Public().(ed25519.PublicKey))
}

func (s Signer) sign(c Checkpoint) Checkpoint {
	c.Key = public(s[0])
	c.Signature = base64.StdEncoding.EncodeToString(ed25519.Sign(s[0], c.text()))
	return c
}

// knows tells whether the checkpoint is one of ours, as we signed it.
func (s Signer) knows(c Checkpoint) bool {
	i := slices.IndexFunc(s, func(key ed25519.PrivateKey) bool { return public(key) == c.Key })
	signature, err := base64.StdEncoding.DecodeString(c.Signature)
	return i >= 0 && err == nil && ed25519.Verify(s[i].Public().(ed25519.PublicKey), c.text(), signature)
}

// A checkpoint follows the last one after so long or so many traces.
const (
	checkpointAge    = time.Hour
	checkpointTraces = 10_000
)

// Mark is the job that adds a checkpoint to the file when it is time. It refuses to add
// to a file that knows more than the chain.
func Mark(ctx context.Context, db *ent.Client, file string, s Signer) error {
	last, err := newest(file, s)
	if err != nil {
		return err
	}
	ctx = viewer.Machine(ctx, "", "checkpoint of the trail")
	now := clock.Now(ctx)
	seq, hash, err := head(ctx, db)
	switch grown := seq - last.Seq; {
	case err != nil || grown == 0 && hash == last.Hash:
		return err
	case grown <= 0:
		return fmt.Errorf("the trail ends at trace %d, but at %s it reached trace %d: run hengxiao audit verify", seq, last.Time.Format(time.RFC3339), last.Seq)
	case grown < checkpointTraces && now.Sub(last.Time) < checkpointAge:
		return nil
	}
	line, err := json.Marshal(s.sign(Checkpoint{Time: now, Seq: seq, Hash: hash}))
	if err != nil {
		return err
	}
	return add(file, append(line, '\n'))
}

// add appends and flushes a line, so that it is there after a crash.
func add(file string, line []byte) error {
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o640)
	if err != nil {
		return err
	}
	_, err = f.Write(line)
	return errors.Join(err, f.Sync(), f.Close())
}

// longest is longer than any line of a file of checkpoints.
const longest = 1 << 10

// newest is the file's last checkpoint; where there is no file it is of an empty chain.
func newest(file string, s Signer) (Checkpoint, error) {
	f, err := os.Open(file)
	if errors.Is(err, fs.ErrNotExist) {
		return Checkpoint{Hash: genesis}, nil
	}
	if err != nil {
		return Checkpoint{}, err
	}
	defer func() { _ = f.Close() }()
	size, err := f.Seek(0, io.SeekEnd)
	if err != nil {
		return Checkpoint{}, err
	}
	tail, err := io.ReadAll(io.NewSectionReader(f, max(0, size-longest), longest))
	if err != nil {
		return Checkpoint{}, err
	}
	lines := bytes.Split(bytes.TrimSuffix(tail, []byte("\n")), []byte("\n"))
	all, err := readCheckpoints(bytes.NewReader(lines[len(lines)-1]), s)
	if err != nil || len(all) == 0 {
		return Checkpoint{Hash: genesis}, err
	}
	return all[0], nil
}

// Checkpoints reads a file of checkpoints that ascend and are signed by one of the keys.
func Checkpoints(file string, s Signer) ([]Checkpoint, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	all, err := readCheckpoints(f, s)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return all, nil
}

func readCheckpoints(r io.Reader, s Signer) (all []Checkpoint, err error) {
	var last int64
	for lines := bufio.NewScanner(r); ; {
		if !lines.Scan() {
			return all, lines.Err()
		}
		var c Checkpoint
		switch err := json.Unmarshal(lines.Bytes(), &c); {
		case err != nil:
			return nil, fmt.Errorf("line %d is no checkpoint: %w", len(all)+1, err)
		case !s.knows(c):
			return nil, fmt.Errorf("line %d was not signed by this installation", len(all)+1)
		case c.Seq <= last:
			return nil, fmt.Errorf("line %d does not follow line %d", len(all)+1, len(all))
		}
		last = c.Seq
		all = append(all, c)
	}
}
