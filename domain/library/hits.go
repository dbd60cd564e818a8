package library

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/standard"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertdismissal"
	"hengxiao/ent/generated/ent/expertobjection"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/viewer"
)

// Hit is a bar of an expert from a project, with the office's finding that it is
// none, if there is one.
type Hit struct {
	Bar
	Dismissal *ent.ExpertDismissal
}

// Stands tells whether the hit keeps the expert away.
func (h *Hit) Stands() bool { return h.Hard && h.Dismissal == nil }

// Hits lists for each expert, by id, what the rules have against his judging the
// declaration. Seated are the members of its panel, to whom others may be colleagues.
func (s *Shelf) Hits(ctx context.Context, db *ent.Client, d *ent.Declaration, seated []uuid.UUID,
	rules []standard.RecusalRule) (map[uuid.UUID][]*Hit, error) {
	ctx = viewer.System(ctx, "who may judge "+d.Code)
	project, err := s.Project(d)
	if err != nil {
		return nil, err
	}
	more, err := s.inProcedure(ctx, db, d)
	if err != nil {
		return nil, err
	}
	dismissed, err := db.ExpertDismissal.Query().Where(expertdismissal.DeclarationID(d.ID)).All(ctx)
	if err != nil {
		return nil, err
	}
	hits := map[uuid.UUID][]*Hit{}
	for _, e := range s.Experts {
		ties := slices.Concat(s.ties[e.ID], more[e.ID], s.colleagues(e, seated))
		for _, bar := range Bars(ties, project, rules) {
			hits[e.ID] = append(hits[e.ID], &Hit{bar, dismissalOf(dismissed, e.ID, bar)})
		}
	}
	return hits, nil
}

func dismissalOf(rows []*ent.ExpertDismissal, who uuid.UUID, bar Bar) *ent.ExpertDismissal {
	i := slices.IndexFunc(rows, func(r *ent.ExpertDismissal) bool {
		return r.ExpertID == who && r.Rule == bar.Rule && r.Fact == bar.Fact
	})
	if i < 0 {
		return nil
	}
	return rows[i]
}

// inProcedure are the ties that come from the procedure itself: who has judged the
// project before, and whom the unit objects to.
func (s *Shelf) inProcedure(ctx context.Context, db *ent.Client, d *ent.Declaration) (map[uuid.UUID][]Tie, error) {
	ties := map[uuid.UUID][]Tie{}
	judged, err := db.ExpertSheet.Query().
		Where(expertsheet.StatusEQ(expertsheet.StatusLOCKED), expertsheet.DeclarationIDNEQ(d.ID),
			expertsheet.HasDeclarationWith(declaration.ProjectID(d.ProjectID))).
		WithDeclaration().Order(expertsheet.ByID()).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, sheet := range judged {
		before := sheet.Edges.Declaration
		ties[sheet.ExpertID] = append(ties[sheet.ExpertID], Tie{Kind: standard.TieJudged, Project: d.Code,
			Fact: "judged " + before.ID.String(), Detail: "评审过：" + before.NameZh, Source: fromReviews})
	}
	asked, err := db.ExpertObjection.Query().Where(expertobjection.DeclarationID(d.ID)).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, o := range asked {
		for _, e := range s.Experts {
			if same(e.NameZh, o.NameZh) && (o.EmployerZh == "" || same(e.EmployerZh, o.EmployerZh)) {
				ties[e.ID] = append(ties[e.ID], Tie{Kind: standard.TieObjected, Project: d.Code,
					Fact: "objection " + o.ID.String(), Detail: "单位的理由：" + o.Reason, Source: fromUnit})
			}
		}
	}
	return ties, nil
}

// colleagues ties an expert to another member of the panel who has his employer.
func (s *Shelf) colleagues(e *ent.Expert, seated []uuid.UUID) []Tie {
	if e.EmployerKind == retired {
		return nil
	}
	for _, other := range s.Experts {
		if other.ID != e.ID && slices.Contains(seated, other.ID) && same(other.EmployerZh, e.EmployerZh) {
			return []Tie{{Kind: standard.TieColleague, Party: e.EmployerZh, Fact: "colleague " + other.ID.String(),
				Detail: "同一单位：" + e.EmployerZh, Source: fromLibrary}}
		}
	}
	return nil
}
