package library

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/motion"
	"hengxiao/ent/generated/ent/question"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/sealedopinion"
	"hengxiao/ent/generated/ent/sitting"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// ownSeat is a seat that the expert declined or left, or whose sheet was voided.
type ownSeat struct {
	Project   string    `json:"project"`
	Status    string    `json:"status"`
	Reason    string    `json:"reason"`
	InvitedAt time.Time `json:"invitedAt"`
}

type ownQuestion struct {
	Project string    `json:"project"`
	Text    string    `json:"text"`
	Answer  string    `json:"answer"`
	At      time.Time `json:"at"`
}

// ownMeeting is what the expert said at the meeting on a project, once the round is over.
type ownMeeting struct {
	Project  string       `json:"project"`
	Opinions []ownOpinion `json:"opinions"`
	Moved    []ownMotion  `json:"moved"`
	Voted    []ownVote    `json:"voted"`
	Signed   *time.Time   `json:"signed"`
	Dissent  string       `json:"dissent"`
	Excused  string       `json:"excused"` // why he left the project to the others
}

type ownOpinion struct {
	Score    *exact.Points `json:"score"`
	Opinion  *term.Opinion `json:"opinion"`
	Amount   *exact.Money  `json:"amount"`
	Priority int           `json:"priority"`
	Text     string        `json:"text"`
}

type ownMotion struct {
	No     int    `json:"no"`
	Kind   string `json:"kind"`
	Reason string `json:"reason"`
}

type ownVote struct {
	Motion int    `json:"motion"`
	Ballot string `json:"ballot"`
	Reason string `json:"reason"`
}

// ended are the states of a seat that does not count.
var ended = []expertsheet.Status{expertsheet.StatusDECLINED, expertsheet.StatusRECUSED, expertsheet.StatusVOID}

// readSeats gathers the seats that the expert has not kept, what he asked, and what he said
// at meetings that are over.
func (own *ownData) readSeats(ctx context.Context, db *ent.Client, e *ent.Expert) error {
	ctx = viewer.System(ctx, "an expert's own seats")
	sheets, err := db.ExpertSheet.Query().Where(expertsheet.ExpertID(e.ID)).Order(expertsheet.ByID()).WithRound().All(ctx)
	if err != nil {
		return err
	}
	of, ids := map[uuid.UUID]string{}, make([]uuid.UUID, len(sheets))
	for i, s := range sheets {
		of[s.ID], ids[i] = s.ProjectName, s.ID
		if slices.Contains(ended, s.Status) {
			own.Seats = append(own.Seats, ownSeat{s.ProjectName, string(s.Status), s.Reason, s.CreatedAt})
		}
		if s.Status == expertsheet.StatusLOCKED && s.Edges.Round.Status == reviewround.StatusCLOSED {
			if err := own.readMeeting(ctx, db, s); err != nil {
				return err
			}
		}
	}
	asked, err := db.Question.Query().Where(question.SheetIDIn(ids...)).Order(question.ByID()).All(ctx)
	for _, q := range asked {
		own.Questions = append(own.Questions, ownQuestion{of[q.SheetID], q.Text, q.Answer, q.CreatedAt})
	}
	return err
}

// readMeeting gathers what was said from one seat; nothing where no meeting was held.
func (own *ownData) readMeeting(ctx context.Context, db *ent.Client, s *ent.ExpertSheet) error {
	m := ownMeeting{Project: s.ProjectName}
	held, err := db.Sitting.Query().Where(sitting.RoundID(s.RoundID)).Order(sitting.ByNo()).All(ctx)
	if err != nil {
		return err
	}
	for _, row := range held {
		for _, x := range row.Excused {
			if x.Label == s.Label {
				m.Excused = x.Reason
			}
		}
	}
	opinions, err := db.SealedOpinion.Query().Where(sealedopinion.SheetID(s.ID)).Order(sealedopinion.ByID()).All(ctx)
	if err != nil {
		return err
	}
	for _, o := range opinions {
		m.Opinions = append(m.Opinions, ownOpinion{o.Score, o.Opinion, o.Amount, o.Priority, o.Text})
	}
	motions, err := db.Motion.Query().Where(motion.HasSittingWith(sitting.RoundID(s.RoundID))).Order(motion.ByID()).All(ctx)
	if err != nil {
		return err
	}
	for _, x := range motions {
		if x.MovedBy == s.Label {
			m.Moved = append(m.Moved, ownMotion{x.No, string(x.Kind), x.Reason})
		}
		if i := slices.IndexFunc(x.Votes, func(v form.Vote) bool { return v.Label == s.Label }); i >= 0 {
			m.Voted = append(m.Voted, ownVote{x.No, string(x.Votes[i].Ballot), x.Votes[i].Reason})
		}
	}
	for _, seat := range s.Edges.Round.Seats {
		if seat.Label == s.Label {
			m.Signed, m.Dissent = seat.Signed, seat.Dissent
		}
	}
	if len(held) > 0 || s.Edges.Round.MetAt != nil {
		own.Meetings = append(own.Meetings, m)
	}
	return nil
}
