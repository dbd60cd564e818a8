package policy

import (
	"context"

	"entgo.io/ent"
	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/privacy"
	"github.com/google/uuid"

	"hengxiao/ent/viewer"
)

// administrators manage accounts; none of them sees business rows.
var administrators = []viewer.Role{viewer.Admin, viewer.SecurityAdmin, viewer.Auditor}

func ids(v *viewer.Viewer) []uuid.UUID { return []uuid.UUID{v.UserID} }

// users: everybody the own account, administrators all.
func users(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if v.Has(administrators...) {
		return nil
	}
	return anyOf(in(t.C("id"), ids(v)))
}

// grants: everybody the own ones, administrators all.
func grants(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if v.Has(administrators...) {
		return nil
	}
	return anyOf(in(t.C("user_id"), ids(v)))
}

// trail: everybody the own acts; the office, leaders and administrators all.
func trail(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if v.Has(viewer.PerfOffice, viewer.Leader, viewer.Admin, viewer.SecurityAdmin, viewer.Auditor) {
		return nil
	}
	return sql.EQ(t.C("actor_id"), v.UserID)
}

// Trail is the policy of the audit trail: whatever happens may be added, only
// the machine seals, nobody changes.
func Trail() ent.Policy { return trailRows{} }

type trailRows struct{}

// EvalQuery filters as every table does.
func (trailRows) EvalQuery(ctx context.Context, q ent.Query) error {
	return rows{"audit_events"}.EvalQuery(ctx, q)
}

// EvalMutation lets a trace be added by the act itself, and sealed by the machine.
func (trailRows) EvalMutation(ctx context.Context, m ent.Mutation) error {
	if m.Op().Is(ent.OpCreate) {
		return privacy.Allow
	}
	return machineOnly(ctx)
}
