// Package selected does one thing to several rows of a list (批量办理): what may be done,
// what would come of it for each, and the doing, one at a time by the verbs' own rules.
package selected

import (
	"context"
	"errors"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
)

// How many are asked about at once, and tried at once.
const (
	mostOffered = 500
	mostTried   = 20
)

// TrySelected asks what would come of doing it to each.
type TrySelected struct {
	Act  Act
	Rows []*workflow.Seen
}

// ActOnSelected does it to one.
type ActOnSelected struct {
	Act Act
	Row workflow.Seen
}

// Trial is what would come of it for one: the stage where it would stand, or why it
// cannot be done.
type Trial struct {
	ID     uuid.UUID
	Stage  *string
	Faults []*fault.Fault
}

// Done is what came of it for one: the stage where it stands.
type Done struct {
	ID    uuid.UUID
	Stage string
}

// Do does it to one of the selected.
func Do(ctx context.Context, db *ent.Client, in ActOnSelected) (*Done, error) {
	do, err := in.Act.find()
	if err != nil {
		return nil, err
	}
	stage, err := do(ctx, db, in.Row, in.Act)
	if err != nil {
		return nil, err
	}
	return &Done{in.Row.ID, stage}, nil
}

// Try does it to each in a transaction that is taken back.
func Try(ctx context.Context, db *ent.Client, in TrySelected) ([]*Trial, error) {
	if len(in.Rows) > mostTried {
		return nil, fault.New(fault.TooComplex, "一次最多试办 %d 项", mostTried).At("rows")
	}
	do, err := in.Act.find()
	if err != nil {
		return nil, err
	}
	trials := make([]*Trial, len(in.Rows))
	for i, row := range in.Rows {
		if trials[i], err = try(ctx, db, do, *row, in.Act); err != nil {
			return nil, err
		}
	}
	return trials, nil
}

func try(ctx context.Context, db *ent.Client, do verb, row workflow.Seen, act Act) (trial *Trial, err error) {
	tx, err := db.Tx(ctx)
	if err != nil {
		return nil, err
	}
	defer func() { // after a panic too
		if back := tx.Rollback(); back != nil {
			err = errors.Join(err, fmt.Errorf("take a trial back: %w", back))
		}
	}()
	trial = &Trial{ID: row.ID, Faults: []*fault.Fault{}}
	stage, err := do(ent.NewTxContext(ent.NewContext(ctx, tx.Client()), tx), tx.Client(), row, act)
	if faults, refused := fault.Of(err); refused {
		trial.Faults = faults
		return trial, nil
	}
	if err != nil {
		return nil, err
	}
	trial.Stage = &stage
	return trial, nil
}

// find is the verb of the act.
func (a Act) find() (verb, error) {
	known, ok := acts[a.Of][a.Action]
	if !ok {
		return nil, fault.New(fault.NotFound, "不能批量办理：%s", a.Action).At("act.action")
	}
	return known.do, nil
}
