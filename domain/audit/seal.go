// Package audit seals the trail into a hash chain and proves that it is whole.
//
// A trace is written by ent/trace in the transaction of its act. Soon after, the
// sealer gives it a place in the chain: seq without gaps, and
// hash = SHA-256(suite, seq, prev_hash, the row's content), each length-prefixed.
// Anyone can write a second verifier from that sentence and content below.
package audit

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash"
	"strconv"
	"time"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/store"
	"hengxiao/ent/viewer"
)

const (
	suite   = "sha256-v1"
	atOnce  = 500
	genesis = ""
)

// Seal gives unsealed traces their places, at most so many at once, and returns
// how many. Two sealers cannot fork the chain: seq is unique.
func Seal(ctx context.Context, s *store.Store) (int, error) {
	sealed := 0
	err := s.InTx(viewer.Machine(ctx, "", "seal the trail"), func(ctx context.Context) error {
		db := ent.FromContext(ctx)
		rows, err := db.AuditEvent.Query().Where(auditevent.SeqIsNil()).
			Order(auditevent.ByID()).Limit(atOnce).All(ctx)
		if err != nil || len(rows) == 0 {
			return err
		}
		seq, prev, err := head(ctx, db)
		if err != nil {
			return err
		}
		for _, row := range rows {
			seq++
			sum := Hash(seq, prev, row)
			err := db.AuditEvent.UpdateOneID(row.ID).Where(auditevent.SeqIsNil()).
				SetSeq(seq).SetPrevHash(prev).SetHash(sum).Exec(ctx)
			if err != nil {
				return fmt.Errorf("seal trace %d: %w", seq, err)
			}
			prev = sum
		}
		sealed = len(rows)
		return nil
	})
	return sealed, err
}

// head is the last place in the chain and its hash.
func head(ctx context.Context, db *ent.Client) (int64, string, error) {
	last, err := db.AuditEvent.Query().Where(auditevent.SeqNotNil()).Order(ent.Desc(auditevent.FieldSeq)).First(ctx)
	if ent.IsNotFound(err) {
		return 0, genesis, nil
	}
	if err != nil {
		return 0, "", err
	}
	return *last.Seq, last.Hash, nil
}

// Hash is a trace's hash at its place in the chain.
func Hash(seq int64, prev string, row *ent.AuditEvent) string {
	h := sha256.New()
	put(h, suite)
	put(h, strconv.FormatInt(seq, 10))
	put(h, prev)
	for _, field := range content(row) {
		put(h, field)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// content is what a trace says, in the order in which it is hashed.
func content(row *ent.AuditEvent) []string {
	actor, session := "", ""
	if row.ActorID != nil {
		actor = row.ActorID.String()
	}
	if row.SessionID != nil {
		session = row.SessionID.String()
	}
	return []string{
		row.ID.String(), row.Division, row.OccurredAt.UTC().Format(time.RFC3339Nano), row.Action, row.ObjectType, row.ObjectID,
		actor, row.ActorLogin, session, row.RequestID, row.Reason, row.Changed, string(row.Result),
	}
}

func put(h hash.Hash, field string) {
	var n [8]byte
	binary.BigEndian.PutUint64(n[:], uint64(len(field)))
	_, _ = h.Write(n[:])
	_, _ = h.Write([]byte(field))
}
