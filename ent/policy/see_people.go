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

// views: the own ones, and those that are shared with a role of v's.
func views(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	mine := sql.EQ(t.C("user_id"), v.UserID)
	held := v.Roles()
	if len(held) == 0 {
		return mine
	}
	roles := make([]any, len(held))
	for i, r := range held {
		roles[i] = string(r)
	}
	return sql.Or(mine, sql.In(t.C("shared_with"), roles...))
}

// trail: everybody the own acts, a head those of the unit; the office, leaders of
// the whole division and administrators all. A portfolio is no part of a trace, so
// its leader has only the own acts.
func trail(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if _, whole := sectionsOf(v, viewer.Leader); whole || v.Has(viewer.PerfOffice) || v.Has(administrators...) {
		return nil
	}
	return anyOf(sql.EQ(t.C("actor_id"), v.UserID), unitsActs(v, t))
}

// unitsActs are what the people of a head's unit changed by hand in its own papers; who
// of them judges other units' projects as an expert, and so fetches their files, is not
// the head's to know.
func unitsActs(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	people := sub(t, "users", "id")
	of := in(people.C("unit_id"), unitsOf(v, viewer.UnitHead))
	if of == nil {
		return nil
	}
	people.Where(of)
	return sql.And(sql.In(t.C("actor_id"), people), sql.EQ(t.C("reason"), ""), sql.NEQ(t.C("action"), "download"),
		sql.In(t.C("object_type"), "Project", "Declaration", "Attachment", "Appeal"))
}

// Trail is the policy of the audit trail: whatever somebody does may be added, only
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
		if _, err := known(ctx); err != nil {
			return err
		}
		return privacy.Allow
	}
	return machineOnly(ctx)
}
