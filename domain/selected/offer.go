package selected

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/fault"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
)

// Offer is an act that the viewer has on some of the selected.
type Offer struct {
	Action string
	NameZh string
	Count  int
	Needs  Needs
}

// Offers lists the acts that the viewer's buttons on these declarations are, in one
// statement; what else stands against one of them the trial tells.
func Offers(ctx context.Context, db *ent.Client, ids []uuid.UUID) ([]*Offer, error) {
	if len(ids) > mostOffered {
		return nil, fault.New(fault.TooComplex, "一次最多选择 %d 项", mostOffered).At("ids")
	}
	rows, err := db.Declaration.Query().Where(declaration.IDIn(ids...)).
		Select(declaration.FieldID, declaration.FieldStage, declaration.FieldUnitID, declaration.FieldSectionID,
			declaration.FieldBatchID, declaration.FieldOpinion).All(ctx)
	if err != nil {
		return nil, err
	}
	offers := []*Offer{}
	for _, d := range rows {
		for _, a := range desk.Steps(ctx, d) {
			act, several := acts[a.Action]
			if !several {
				continue
			}
			i := slices.IndexFunc(offers, func(o *Offer) bool { return o.Action == a.Action })
			if i < 0 {
				i = len(offers)
				offers = append(offers, &Offer{Action: a.Action, NameZh: a.NameZh, Needs: act.needs})
			}
			offers[i].Count++
		}
	}
	slices.SortStableFunc(offers, func(a, b *Offer) int { return b.Count - a.Count })
	return offers, nil
}
