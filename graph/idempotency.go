package graph

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/idempotencykey"
	"hengxiao/ent/store"
	"hengxiao/ent/viewer"
)

// keptFor is how long an answer is remembered.
const keptFor = 30 * 24 * time.Hour

// errTaken says that the key has an answer already.
var errTaken = errors.New("the key is taken")

// claim is a mutation's hold on the key that its client chose, in the
// principal's own space. A nil claim is a mutation without a key.
type claim struct {
	principal uuid.UUID
	key       string
	hash      string
	row       *ent.IdempotencyKey
}

func newClaim(ctx context.Context, op *graphql.OperationContext, key string) *claim {
	v := viewer.FromContext(ctx)
	if key == "" || v == nil {
		return nil
	}
	return &claim{principal: v.UserID, key: key, hash: inputHash(op)}
}

// inputHash tells operations apart: the text, its name and the variables.
func inputHash(op *graphql.OperationContext) string {
	variables, err := json.Marshal(op.Variables)
	if err != nil {
		panic(err) // they came as JSON
	}
	h := sha256.New()
	for _, part := range []string{op.OperationName, op.RawQuery, string(variables)} {
		fmt.Fprintf(h, "%d:%s", len(part), part)
	}
	return hex.EncodeToString(h.Sum(nil))
}

func remembering(ctx context.Context) context.Context {
	return viewer.Machine(ctx, "", "remember answers")
}

// take is the transaction's first statement. Somebody who took the key and has
// not ended yet is waited for, as long as the database's lock timeout allows.
func (c *claim) take(ctx context.Context) error {
	if c == nil {
		return nil
	}
	row, err := ent.FromContext(ctx).IdempotencyKey.Create().
		SetPrincipalID(c.principal).
		SetKey(c.key).
		SetInputHash(c.hash).
		SetCreatedAt(clock.Now(ctx)).
		Save(remembering(ctx))
	if ent.IsConstraintError(err) {
		return errTaken
	}
	c.row = row
	return err
}

// keep stores the answer in the transaction that it tells of.
func (c *claim) keep(ctx context.Context, body []byte) error {
	if c == nil {
		return nil
	}
	return ent.FromContext(ctx).IdempotencyKey.UpdateOneID(c.row.ID).SetResponse(body).Exec(remembering(ctx))
}

// replay reads the first answer; nil when the key is free again after all.
func (c *claim) replay(ctx context.Context, db *ent.Client) ([]byte, *fault.Fault) {
	ctx = remembering(ctx)
	row, err := db.IdempotencyKey.Query().
		Where(idempotencykey.PrincipalID(c.principal), idempotencykey.Key(c.key)).
		Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, nil
	case err != nil:
		return nil, unavailable()
	case row.CreatedAt.Before(clock.Now(ctx).Add(-keptFor)):
		if err := db.IdempotencyKey.DeleteOne(row).Exec(ctx); err != nil && !ent.IsNotFound(err) {
			return nil, unavailable()
		}
		return nil, nil
	case row.InputHash != c.hash:
		return nil, mismatch()
	}
	return row.Response, nil
}

// Forget deletes the answers whose time is over; a job of the server calls it.
func Forget(ctx context.Context, s *store.Store) error {
	_, err := s.Client.IdempotencyKey.Delete().
		Where(idempotencykey.CreatedAtLT(clock.Now(ctx).Add(-keptFor))).
		Exec(remembering(ctx))
	return err
}

func mismatch() *fault.Fault {
	return fault.New(fault.KeyMismatch, "同一个 Idempotency-Key 已用于另一个请求")
}
