package identity

import (
	"fmt"
	"io"
	"slices"
	"strconv"

	"hengxiao/domain/fault"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/viewer"
)

// GrantScope is a kind of limit within which a role is held.
type GrantScope string

// The scopes. A portfolio (分管) is the sections that a leader answers for.
const (
	InUnit      GrantScope = "UNIT"
	InSection   GrantScope = "SECTION"
	InBatch     GrantScope = "BATCH"
	InPortfolio GrantScope = "PORTFOLIO"
)

var scopes = []GrantScope{InUnit, InSection, InBatch, InPortfolio}

// MarshalGQL writes the code.
func (s GrantScope) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(s))) }

// UnmarshalGQL reads a code and refuses one that is none.
func (s *GrantScope) UnmarshalGQL(v any) error {
	text, _ := v.(string)
	if !slices.Contains(scopes, GrantScope(text)) {
		return fmt.Errorf("%v is none of %v", v, scopes)
	}
	*s = GrantScope(text)
	return nil
}

// reach says which scopes a role must and which it may have. Without any it is
// held for the whole division.
type reach struct{ needs, may []GrantScope }

var reaches = map[viewer.Role]reach{
	viewer.UnitClerk:       {needs: []GrantScope{InUnit}, may: []GrantScope{InBatch}},
	viewer.UnitHead:        {needs: []GrantScope{InUnit}, may: []GrantScope{InBatch}},
	viewer.DeptReviewer:    {needs: []GrantScope{InUnit}, may: []GrantScope{InBatch}},
	viewer.SectionReviewer: {needs: []GrantScope{InSection}, may: []GrantScope{InBatch}},
	viewer.PerfOffice:      {may: []GrantScope{InBatch}},
	viewer.BudgetSection:   {may: []GrantScope{InBatch}},
	viewer.Expert:          {may: []GrantScope{InBatch}},
	viewer.PanelLeader:     {may: []GrantScope{InBatch}},
	viewer.Agency:          {may: []GrantScope{InBatch}},
	viewer.Leader:          {may: []GrantScope{InPortfolio}},
}

// Takes tells whether the role can be held within the scope.
func Takes(role viewer.Role, scope GrantScope) bool {
	return needs(role, scope) || slices.Contains(reaches[role].may, scope)
}

func needs(role viewer.Role, scope GrantScope) bool {
	return slices.Contains(reaches[role].needs, scope)
}

// unbound tells whether a grant lacks the scope that its role needs. It is worth
// nothing: without the scope it would reach everywhere.
func unbound(g *ent.RoleGrant) bool {
	return needs(g.Role, InUnit) && g.UnitID == nil || needs(g.Role, InSection) && g.SectionID == nil
}

// scopeWords are the scopes' fields, and how a missing or needless one is named.
var scopeWords = map[GrantScope]struct{ path, name string }{
	InUnit: {"unitCode", "单位"}, InSection: {"sectionCode", "科室"}, InBatch: {"batchID", "批次"}, InPortfolio: {"portfolio", "分管科室"},
}

// misfits are the scopes that the role needs and were not given, and those that
// were given although the role would not heed them.
func misfits(in GrantRole) (faults []*fault.Fault) {
	given := map[GrantScope]bool{
		InUnit: in.UnitCode != nil, InSection: in.SectionCode != nil, InBatch: in.BatchID != nil, InPortfolio: len(in.Portfolio) > 0,
	}
	for _, s := range scopes {
		switch word := scopeWords[s]; {
		case needs(in.Role, s) && !given[s]:
			faults = append(faults, fault.New(fault.Required, "该角色须指定%s", word.name).At(word.path))
		case given[s] && !Takes(in.Role, s):
			faults = append(faults, fault.New(fault.Forbidden, "该角色不按%s授予", word.name).At(word.path))
		}
	}
	return faults
}
