package scoring

import (
	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

// Quorate tells whether enough of the panel is present: two thirds, and no fewer
// than the smallest panel.
func Quorate(panel, present, minimum int) bool { return 3*present >= 2*panel && present >= minimum }

// SignedEnough tells whether two thirds of those present signed the minutes.
func SignedEnough(present, signed int) bool { return 3*signed >= 2*present }

// Departs tells whether the meeting's score leaves the sheets' aggregate by more
// than the limit, so that it needs a reason and a leader's approval.
func Departs(collective, aggregate exact.Points, s *standard.Set) bool {
	off := collective - aggregate
	return max(off, -off) > s.Settings.Scoring.Departure
}

// Meeting is what a collective review (集体评审) wants to conclude.
type Meeting struct {
	Seats           []form.Seat
	Score           exact.Points
	Aggregate       exact.Points
	Minutes         string
	DepartureReason string
}

// CheckMeeting says what keeps the meeting from concluding. That a leader approved
// a departure is no matter of the minutes and is not judged here.
func CheckMeeting(m Meeting, s *standard.Set) fault.List {
	faults := checkScore(m.Score)
	if length(m.Minutes) == 0 {
		faults.Add(fault.New(fault.Required, "请填写集体评审纪要").At("minutes"))
	}
	present, signed := 0, 0
	for _, seat := range m.Seats {
		if seat.Present {
			present++
			if seat.Signed != nil {
				signed++
			}
		}
	}
	if least := s.Settings.Panel.MinExperts; !Quorate(len(m.Seats), present, least) {
		faults.Add(fault.New(fault.Required, "到会 %d 人，应不少于专家组 %d 人的三分之二且不少于 %d 人", present, len(m.Seats), least).At("seats"))
	} else if !SignedEnough(present, signed) {
		faults.Add(fault.New(fault.Required, "签字 %d 人，应不少于到会 %d 人的三分之二", signed, present).At("seats"))
	}
	if Departs(m.Score, m.Aggregate, s) {
		faults = append(faults, m.checkReason(s.Settings.Scoring)...)
	}
	return faults
}

func checkScore(score exact.Points) fault.List {
	if score >= 0 && score <= 100_00 {
		return nil
	}
	return fault.List{fault.New(fault.ScoreRange, "集体评审得分应在 0 与 100 之间，现为 %s", score).At("score")}
}

func (m Meeting) checkReason(limits standard.ScoringSettings) fault.List {
	switch n := length(m.DepartureReason); {
	case n == 0:
		return fault.List{fault.New(fault.Required, "集体评审得分 %s 与汇总分 %s 相差超过 %s 分，请说明理由",
			m.Score, m.Aggregate, limits.Departure).At("departureReason")}
	case n < limits.DepartureReasonMin:
		return fault.List{fault.New(fault.TooShort, "理由至少 %d 个字，现为 %d 个字", limits.DepartureReasonMin, n).At("departureReason")}
	default:
		return nil
	}
}
