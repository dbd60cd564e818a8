// Package viewer says who is asking: the person, the roles held and where.
package viewer

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"
)

// Grant is a role held within a scope. An empty scope of a kind that the role
// does not need means the whole division.
type Grant struct {
	Role     Role
	Units    []uuid.UUID // for the roles of units: the unit first, then those under it
	Sections []uuid.UUID // for a section reviewer, and for a leader with a portfolio (分管)
	Batches  []uuid.UUID // when the grant is for certain batches only
}

// Acts are the units for which the role acts: a clerk and a head for their own,
// a department for those under it. What a grant lets see is wider: all Units.
func (g Grant) Acts() []uuid.UUID {
	if len(g.Units) == 0 {
		return nil
	}
	switch g.Role {
	case UnitClerk, UnitHead:
		return g.Units[:1]
	case DeptReviewer:
		return g.Units[1:]
	default:
		return g.Units
	}
}

// Viewer is the person or machine behind a request.
type Viewer struct {
	UserID    uuid.UUID
	SessionID uuid.UUID
	Division  string
	Login     string
	Name      string
	Grants    []Grant
	UnitID    *uuid.UUID  // the viewer's own unit, if any
	SectionID *uuid.UUID  // the viewer's own section, if any
	ExpertID  *uuid.UUID  // the viewer's entry in the expert library, if any
	AgencyID  *uuid.UUID  // the third party that the viewer works for, if any
	Contracts []uuid.UUID // of that third party, in force today
	Assigned  []uuid.UUID // declarations that are open to the viewer's team under them
	ProvedAt  time.Time   // when the person last gave password and code in this session
	RequestID string

	reason string // why the machine acts, set by System
}

type key struct{}

// NewContext returns a context in which v is asking.
func NewContext(ctx context.Context, v *Viewer) context.Context {
	return context.WithValue(ctx, key{}, v)
}

// FromContext returns who is asking, or nil for a stranger.
func FromContext(ctx context.Context) *Viewer {
	v, _ := ctx.Value(key{}).(*Viewer)
	return v
}

// System lets the machine act, within the asker's division, where a verb must
// see or write more than its viewer may; the trace keeps who asked and why.
// Only package domain calls it.
func System(ctx context.Context, reason string) context.Context {
	v := Viewer{}
	if asker := FromContext(ctx); asker != nil {
		v = *asker
	}
	v.reason = reason
	return NewContext(ctx, &v)
}

// Machine is the system itself in one division, for jobs that nobody asked for.
// An empty division reaches all of them.
func Machine(ctx context.Context, division, reason string) context.Context {
	return NewContext(ctx, &Viewer{Division: division, reason: reason})
}

// IsSystem tells whether the machine acts, and Reason why.
func (v *Viewer) IsSystem() bool { return v.reason != "" }

// Reason is why the machine acts; empty for a person's own act.
func (v *Viewer) Reason() string { return v.reason }

// Has tells whether the viewer holds one of the roles anywhere.
func (v *Viewer) Has(roles ...Role) bool {
	return slices.ContainsFunc(v.Grants, func(g Grant) bool { return slices.Contains(roles, g.Role) })
}

// Roles lists the roles held, each once, in the order of the grants.
func (v *Viewer) Roles() []Role {
	var roles []Role
	for _, g := range v.Grants {
		if !slices.Contains(roles, g.Role) {
			roles = append(roles, g.Role)
		}
	}
	return roles
}

// SameRights tells whether two viewers of one session, or two strangers, may do the same.
func (v *Viewer) SameRights(o *Viewer) bool {
	if v == nil || o == nil {
		return v == o
	}
	return slices.EqualFunc(v.Grants, o.Grants, func(a, b Grant) bool {
		return a.Role == b.Role && slices.Equal(a.Units, b.Units) && slices.Equal(a.Sections, b.Sections) && slices.Equal(a.Batches, b.Batches)
	}) && (v.ExpertID == nil) == (o.ExpertID == nil)
}

// Covers tells whether the viewer holds one of the roles for a row of this
// unit, section and batch, to act on it.
func (v *Viewer) Covers(roles []Role, unit, section, batch uuid.UUID) bool {
	return slices.ContainsFunc(v.Grants, func(g Grant) bool {
		return slices.Contains(roles, g.Role) &&
			(len(g.Units) == 0 || slices.Contains(g.Acts(), unit)) && within(g.Sections, section) && within(g.Batches, batch)
	})
}

func within(scope []uuid.UUID, id uuid.UUID) bool {
	return len(scope) == 0 || slices.Contains(scope, id)
}
