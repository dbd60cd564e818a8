package audit

import (
	"context"
	"encoding/json"
	"maps"
	"slices"

	"github.com/google/uuid"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
)

// Change is one thing that a trace tells: a column with its value before and after,
// or, of an act that wrote no row, a word about it. Null is an empty column.
type Change struct {
	Column string
	Before *string
	After  *string
}

// housekeeping are the columns that every row carries.
var housekeeping = []string{"created_at", "updated_at", "division"}

// earlierRead is how many earlier traces of an object are searched for old values.
const earlierRead = 1_000

// Changes are what a trace tells, by the columns' names. A trace holds new values
// only; the old ones are those of the object's earlier traces, as far as the viewer
// may read them. E_NOT_FOUND for a trace that does not exist for the viewer.
func Changes(ctx context.Context, db *ent.Client, id uuid.UUID) ([]*Change, error) {
	event, err := db.AuditEvent.Query().Where(auditevent.ID(id)).Only(ctx)
	if err != nil {
		return nil, err
	}
	written := values(event)
	before := map[string]json.RawMessage{}
	if event.Action == "update" {
		if before, err = earlier(ctx, db, event, written); err != nil {
			return nil, err
		}
	}
	changes := []*Change{}
	for _, column := range slices.Sorted(maps.Keys(written)) {
		if !slices.Contains(housekeeping, column) {
			changes = append(changes, &Change{column, text(before[column]), text(written[column])})
		}
	}
	return changes, nil
}

// earlier finds, for each column written, what the newest earlier trace wrote there.
func earlier(ctx context.Context, db *ent.Client, event *ent.AuditEvent, written map[string]json.RawMessage) (map[string]json.RawMessage, error) {
	rows, err := db.AuditEvent.Query().
		Where(auditevent.ObjectType(event.ObjectType), auditevent.ObjectID(event.ObjectID),
			auditevent.IDLT(event.ID), auditevent.ActionIn("create", "update")).
		Order(ent.Desc(auditevent.FieldID)).Limit(earlierRead).All(ctx)
	if err != nil {
		return nil, err
	}
	found := map[string]json.RawMessage{}
	for _, row := range rows {
		for column, value := range values(row) {
			_, wanted := written[column]
			if _, known := found[column]; wanted && !known {
				found[column] = value
			}
		}
	}
	return found, nil
}

// values are the columns of a trace; none when it is no JSON object or masked.
func values(row *ent.AuditEvent) map[string]json.RawMessage {
	var columns map[string]json.RawMessage
	if json.Unmarshal([]byte(row.Changed), &columns) != nil {
		return nil
	}
	return columns
}

// text is a value as people read it: strings without their quotes, the rest as JSON.
func text(raw json.RawMessage) *string {
	if len(raw) == 0 || string(raw) == "null" {
		return nil
	}
	var s string
	if json.Unmarshal(raw, &s) != nil {
		s = string(raw)
	}
	return &s
}
