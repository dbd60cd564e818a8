package panel

import (
	"context"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/store"
	"hengxiao/ent/viewer"
)

// holdExperts holds experts of a division until the transaction ends, in the order of their
// codes, as who pays them does: whom two draws would invite at once the second one counts
// again when the first is done, and nobody gets more than a year may ask.
func holdExperts(ctx context.Context, db *ent.Client, division string, codes []string) error {
	held := db.Expert.Query().Where(expert.Division(division), expert.CodeIn(codes...)).Order(expert.ByCode()).Unique(false)
	held.Modify(store.Held)
	_, err := held.IDs(viewer.System(ctx, "hold who may be invited"))
	return err
}

// mayBeInvited are those of a pool whom nothing barred when it was fixed.
func (b *Basis) mayBeInvited() []string { return codes(b.open()) }

// mayBeInvited are those of a group's pool: who is barred from one project is not from another.
func (b *GroupBasis) mayBeInvited() []string { return codes(b.Pool) }

// over passes over, in the order of the projects, whoever would be invited to more than what
// his year has room for by now, and tells whether there is any. The plan knows what he had
// when the basis was fixed.
func (r *GroupRecord) over(loads map[string]int, late map[string][]Exclusion) (any bool) {
	asked := map[string]int{}
	for _, p := range r.Panels {
		for _, code := range p.Invited {
			if code == "" {
				continue
			}
			load := loads[code] + asked[code]
			if load < r.Basis.Need.YearlyLoad {
				asked[code]++
				continue
			}
			late[p.Project] = append(late[p.Project], Exclusion{code, []Bar{full(load, r.Basis.Need)}})
			any = true
		}
	}
	return any
}
