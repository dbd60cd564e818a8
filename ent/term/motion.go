package term

import "io"

// MotionKind is what a motion at a collective review is about.
type MotionKind string

// The kinds of motions.
const (
	MoveOpinion  MotionKind = "OPINION"
	MoveScore    MotionKind = "SCORE"
	MoveAmount   MotionKind = "AMOUNT"
	MovePriority MotionKind = "PRIORITY"
	MoveLineCut  MotionKind = "LINE_CUT"
)

// Values lists the codes.
func (MotionKind) Values() []string {
	return []string{"OPINION", "SCORE", "AMOUNT", "PRIORITY", "LINE_CUT"}
}

// NameZh is the kind as people write it.
func (k MotionKind) NameZh() string { return motionNames[k] }

var motionNames = map[MotionKind]string{
	MoveOpinion: "评审结论", MoveScore: "集体评审得分", MoveAmount: "核定建议金额", MovePriority: "轻重缓急", MoveLineCut: "核减明细",
}

// MarshalGQL writes the code.
func (k MotionKind) MarshalGQL(w io.Writer) { write(w, string(k)) }

// UnmarshalGQL reads a code.
func (k *MotionKind) UnmarshalGQL(v any) error { return read(k, v) }

// MotionStatus is how far a motion has come.
type MotionStatus string

// The statuses of a motion, in their order.
const (
	Moved   MotionStatus = "MOVED"  // 待附议
	Voting  MotionStatus = "VOTING" // 表决中
	Carried MotionStatus = "CARRIED"
	Lost    MotionStatus = "LOST"
)

// Values lists the codes.
func (MotionStatus) Values() []string { return []string{"MOVED", "VOTING", "CARRIED", "LOST"} }

// MarshalGQL writes the code.
func (s MotionStatus) MarshalGQL(w io.Writer) { write(w, string(s)) }

// UnmarshalGQL reads a code.
func (s *MotionStatus) UnmarshalGQL(v any) error { return read(s, v) }

// Ballot is one vote on a motion.
type Ballot string

// The ballots.
const (
	For     Ballot = "FOR"
	Against Ballot = "AGAINST"
	Abstain Ballot = "ABSTAIN"
)

// Values lists the codes.
func (Ballot) Values() []string { return []string{"FOR", "AGAINST", "ABSTAIN"} }

// MarshalGQL writes the code.
func (b Ballot) MarshalGQL(w io.Writer) { write(w, string(b)) }

// UnmarshalGQL reads a code.
func (b *Ballot) UnmarshalGQL(v any) error { return read(b, v) }
