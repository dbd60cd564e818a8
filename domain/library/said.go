package library

import (
	"context"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/expertchange"
	"hengxiao/ent/generated/ent/expertrelation"
	"hengxiao/ent/viewer"
)

// Said is what one person of the office wrote of an expert, and what may therefore not be
// the only ground on which the same person takes him from a seat.
type Said struct {
	facts    []string // of the relations that he wrote down
	employer bool     // he changed it at some time
	units    bool     // and those that the expert avoids
}

// Nothing tells whether there is nothing of it.
func (s Said) Nothing() bool { return len(s.facts) == 0 && !s.employer && !s.units }

// Has tells whether a tie's fact may be his word.
func (s Said) Has(fact string) bool {
	return slices.Contains(s.facts, fact) || s.employer && strings.HasPrefix(fact, employerFact) || s.units && strings.HasPrefix(fact, declaredFact)
}

// SaidByViewer is what the viewer wrote of an expert. The rows of relations know the role
// alone; who it was is in the trail, also of a former employer that is remembered because he
// changed it. Of the employer and the units the history knows who
// changed them, but not to what: whoever did so once leaves these facts to another.
func SaidByViewer(ctx context.Context, db *ent.Client, expertID uuid.UUID) (Said, error) {
	sys := viewer.System(ctx, "who wrote of an expert")
	me := viewer.FromContext(ctx).UserID
	saved, err := db.ExpertChange.Query().
		Where(expertchange.ExpertID(expertID), expertchange.Action(saveAction), expertchange.ActorID(me),
			expertchange.ActorRoleNEQ(viewer.Expert)).All(sys)
	if err != nil {
		return Said{}, err
	}
	said := Said{employer: slices.ContainsFunc(saved, changed(nameOfEmployer)), units: slices.ContainsFunc(saved, changed(nameOfUnits))}
	standing, err := db.ExpertRelation.Query().
		Where(expertrelation.ExpertID(expertID), expertrelation.WithdrawnAtIsNil()).IDs(sys)
	if err != nil || len(standing) == 0 {
		return said, err
	}
	names := make([]string, len(standing))
	for i, id := range standing {
		names[i] = id.String()
	}
	traces, err := db.AuditEvent.Query().
		Where(auditevent.ObjectType(ent.TypeExpertRelation), auditevent.ObjectIDIn(names...), auditevent.Action("create"),
			auditevent.ActorID(me)).All(sys)
	for _, t := range traces {
		said.facts = append(said.facts, relationFact+t.ObjectID)
	}
	return said, err
}

// changed tells whether a line of the history names a part of the entry.
func changed(part string) func(*ent.ExpertChange) bool {
	return func(c *ent.ExpertChange) bool { return strings.Contains(c.Reason, part) }
}
