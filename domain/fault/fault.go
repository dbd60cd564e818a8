// Package fault says what may go wrong, in words a user may read.
package fault

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Severity tells whether a fault stops a step.
type Severity string

// An ERROR stops the step, a WARNING does not.
const (
	Error   Severity = "ERROR"
	Warning Severity = "WARNING"
)

// Fault is one thing wrong with what a person gave: a code of the public
// contract, the path of the field in the input, and a Chinese message. Cell is where it
// stands in a workbook, as spreadsheets say it: 专家!C3.
type Fault struct {
	Code    Code
	Path    string
	Message string
	Cell    string
}

// New makes a fault of the whole form; At ties it to a field.
func New(code Code, message string, args ...any) *Fault {
	if len(args) > 0 {
		message = fmt.Sprintf(message, args...)
	}
	return &Fault{Code: code, Message: message}
}

// At returns the fault at a field path such as indicators[0].unit.
func (f Fault) At(path string, args ...any) *Fault {
	if len(args) > 0 {
		path = fmt.Sprintf(path, args...)
	}
	f.Path = path
	return &f
}

// In returns the fault in a cell of a workbook.
func (f Fault) In(cell string) *Fault {
	f.Cell = cell
	return &f
}

// Severity is Warning for the W_ codes.
func (f *Fault) Severity() Severity {
	if strings.HasPrefix(f.Code, "W_") {
		return Warning
	}
	return Error
}

// Error is the message, so that a fault can travel as an error.
func (f *Fault) Error() string { return f.Message }

// List is all faults of one input; as an error it is every ERROR among them.
type List []*Fault

// Add appends a fault.
func (l *List) Add(f *Fault) { *l = append(*l, f) }

// Err is nil when nothing stops the step; warnings never do.
func (l List) Err() error {
	var stop List
	for _, f := range l {
		if f.Severity() == Error {
			stop = append(stop, f)
		}
	}
	if len(stop) == 0 {
		return nil
	}
	return stop
}

// Error joins the messages.
func (l List) Error() string {
	texts := make([]string, len(l))
	for i, f := range l {
		texts[i] = f.Message
	}
	return strings.Join(texts, "；")
}

// Of returns the faults that err carries, one or many.
func Of(err error) (List, bool) {
	var l List
	if errors.As(err, &l) {
		return l, true
	}
	var f *Fault
	if errors.As(err, &f) {
		return List{f}, true
	}
	return nil, false
}

// MarshalGQL writes the severity.
func (s Severity) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(s))) }

// UnmarshalGQL refuses: a severity is never given.
func (s *Severity) UnmarshalGQL(any) error { return errors.New("severity is never an input") }

// Under puts the faults below a path of the input: points becomes items[2].points.
func (l List) Under(path string, args ...any) List {
	if len(args) > 0 {
		path = fmt.Sprintf(path, args...)
	}
	moved := make(List, len(l))
	for i, f := range l {
		moved[i] = f.At("%s", strings.TrimSuffix(path+"."+f.Path, "."))
	}
	return moved
}
