package identity

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"

	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/rolegrant"
	"hengxiao/ent/generated/ent/section"
)

// GrantState is where a grant stands on a day.
type GrantState string

// The states: only a held grant gives rights.
const (
	GrantHeld     GrantState = "HELD"
	GrantUpcoming GrantState = "UPCOMING"
	GrantEnded    GrantState = "ENDED"
	GrantRevoked  GrantState = "REVOKED"
)

var grantStates = []GrantState{GrantHeld, GrantUpcoming, GrantEnded, GrantRevoked}

// MarshalGQL writes the code.
func (s GrantState) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(s))) }

// UnmarshalGQL reads a code and refuses one that is none.
func (s *GrantState) UnmarshalGQL(v any) error {
	text, _ := v.(string)
	if !slices.Contains(grantStates, GrantState(text)) {
		return fmt.Errorf("%v is none of %v", v, grantStates)
	}
	*s = GrantState(text)
	return nil
}

// StateOf is where a grant stands today.
func StateOf(ctx context.Context, g *ent.RoleGrant) GrantState {
	switch today := clock.DateOf(clock.Now(ctx)); {
	case g.RevokedAt != nil:
		return GrantRevoked
	case before(g.ValidTo, &today):
		return GrantEnded
	case before(&today, g.ValidFrom):
		return GrantUpcoming
	default:
		return GrantHeld
	}
}

// HeldToday is true of the grants that give rights today; StateOf says the same of a row.
func HeldToday(ctx context.Context) predicate.RoleGrant {
	today := clock.DateOf(clock.Now(ctx))
	return rolegrant.And(rolegrant.RevokedAtIsNil(),
		rolegrant.Or(rolegrant.ValidFromIsNil(), rolegrant.ValidFromLTE(today)),
		rolegrant.Or(rolegrant.ValidToIsNil(), rolegrant.ValidToGTE(today)))
}

// BatchOf is the batch to which a grant is limited; nil for all of them.
func BatchOf(ctx context.Context, db *ent.Client, g *ent.RoleGrant) (*ent.Batch, error) {
	if g.BatchID == nil {
		return nil, nil
	}
	return db.Batch.Query().Where(batch.ID(*g.BatchID)).Only(ctx)
}

// PortfolioOf are the sections of a leader's portfolio (分管); none means all.
func PortfolioOf(ctx context.Context, db *ent.Client, g *ent.RoleGrant) ([]*ent.Section, error) {
	if len(g.Portfolio) == 0 {
		return []*ent.Section{}, nil
	}
	return db.Section.Query().Where(section.IDIn(g.Portfolio...)).Order(section.ByCode()).All(ctx)
}
