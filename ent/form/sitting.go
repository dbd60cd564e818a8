package form

import (
	"time"

	"hengxiao/ent/term"
)

// Attendance is one seat that came to a sitting of the panel, and left it again.
type Attendance struct {
	Label string     `json:"label"`
	Came  time.Time  `json:"came"`
	Left  *time.Time `json:"left,omitempty"`
}

// Excused is one seat that a bar keeps from a sitting (回避), by its own word.
type Excused struct {
	Label  string    `json:"label"`
	Reason string    `json:"reason"`
	At     time.Time `json:"at"`
}

// Vote is one seat's vote on a motion, with the reason of who dissents.
type Vote struct {
	Label  string      `json:"label"`
	Ballot term.Ballot `json:"ballot"`
	Reason string      `json:"reason,omitempty"`
}
