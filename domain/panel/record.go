package panel

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"hengxiao/domain/fault"
)

// Record is all that a draw was made from and all that came of it; anybody who has
// it can draw again. Its hashes are SHA-256 over JSON as encoding/json writes it,
// without blanks and without escaping of <, > and &: BasisHash over the basis, Hash
// over the whole record with an empty hash. The seed is the SHA-256 of
//
//	hengxiao-seed-1 LF basisHash LF salt LF value
//
// Late are those whom something barred between the fixing of the basis and the draw:
// they are drawn as the basis has them, and Invited says who takes each seat instead,
// nobody where no reserve could. Before the draw all after BasisHash is empty.
type Record struct {
	Version   int    `json:"version"`
	Basis     *Basis `json:"basis"`
	BasisHash string `json:"basisHash"`
	Value     string `json:"value"`
	ReadFrom  string `json:"readFrom"`
	Seed      string `json:"seed"`
	Result
	Late    []Exclusion `json:"late"`
	Invited []string    `json:"invited"`
	Hash    string      `json:"hash"`
}

const version = 2

// Commit fixes a basis: a record in which nothing is drawn yet.
func Commit(b *Basis) *Record {
	return &Record{Version: version, Basis: b, BasisHash: hash(b), Late: []Exclusion{}, Invited: []string{},
		Result: Result{Panel: []string{}, Reserves: []string{}}}
}

// Draw draws from the basis by a public value and where it was read.
func (r *Record) Draw(value, readFrom string, late []Exclusion) (*Record, error) {
	drawn := Commit(r.Basis)
	drawn.Value, drawn.ReadFrom = value, readFrom
	drawn.Late = append(drawn.Late, late...)
	sum := sha256.Sum256(fmt.Appendf(nil, "hengxiao-seed-1\n%s\n%s\n%s", drawn.BasisHash, r.Basis.Salt, value))
	drawn.Seed = hex.EncodeToString(sum[:])
	var err error
	if drawn.Result, err = r.Basis.draw(drawn.Seed); err != nil {
		return nil, err
	}
	drawn.Invited = drawn.invited()
	drawn.Hash = hash(drawn)
	return drawn, nil
}

// Drawn tells whether the public value has decided.
func (r *Record) Drawn() bool { return r.Seed != "" }

// invited gives the seats of those barred late to the next reserves.
func (r *Record) invited() []string {
	var gone []string
	for _, x := range r.Late {
		gone = append(gone, x.Code)
	}
	out := slices.Clone(r.Panel)
	seated := slices.DeleteFunc(slices.Clone(r.Panel), func(code string) bool { return slices.Contains(gone, code) })
	for i, code := range out {
		if !slices.Contains(gone, code) {
			continue
		}
		out[i] = ""
		if next, err := r.NextReserve(gone, seated); err == nil {
			out[i], seated = next, append(seated, next)
		}
	}
	return out
}

// ReadRecord reads a record's JSON and refuses what no record has.
func ReadRecord(body []byte) (*Record, error) {
	dec := json.NewDecoder(bytes.NewReader(body))
	dec.DisallowUnknownFields()
	r := &Record{}
	if err := dec.Decode(r); err != nil {
		return nil, fmt.Errorf("不是抽取记录：%w", err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, fmt.Errorf("抽取记录之后还有多余的文字")
	}
	if r.Basis == nil {
		return nil, fmt.Errorf("不是抽取记录：没有抽取依据")
	}
	return r, nil
}

// Verify fixes the basis and draws again, and names the first thing that does not
// come out as written. Of a record in which nothing is drawn it proves the basis.
func (r *Record) Verify() error {
	if r.Version != version {
		return fmt.Errorf("不认识的抽取记录版本：%d", r.Version)
	}
	b := r.Basis
	basis, err := NewBasis(b.Subject, b.Need, b.Pool, b.Direct, b.Source, b.Salt)
	if err != nil {
		return fmt.Errorf("按记录不能重新抽取：%w", err)
	}
	again := Commit(basis)
	if r.Drawn() {
		if again, err = again.Draw(r.Value, r.ReadFrom, r.Late); err != nil {
			return fmt.Errorf("按记录不能重新抽取：%w", err)
		}
	}
	for _, part := range []struct {
		name          string
		written, made string
	}{
		{"pool", text(b.Pool), text(basis.Pool)},
		{"excluded", text(b.Excluded), text(basis.Excluded)},
		{"direct", text(b.Direct), text(basis.Direct)},
		{"basisHash", r.BasisHash, again.BasisHash},
		{"value", r.Value, again.Value},
		{"readFrom", r.ReadFrom, again.ReadFrom},
		{"seed", r.Seed, again.Seed},
		{"panel", text(r.Panel), text(again.Panel)},
		{"leader", r.Leader, again.Leader},
		{"reserves", text(r.Reserves), text(again.Reserves)},
		{"late", text(r.Late), text(again.Late)},
		{"invited", text(r.Invited), text(again.Invited)},
		{"hash", r.Hash, again.Hash},
	} {
		if part.written != part.made {
			written, made := apart(part.written, part.made)
			return fmt.Errorf("抽取记录的 %s 与重算结果不符：记录为 %s，重算为 %s", part.name, written, made)
		}
	}
	return nil
}

// apart cuts two texts to where they begin to differ.
func apart(a, b string) (string, string) {
	const before, after = 20, 40
	x, y := []rune(a), []rune(b)
	same := 0
	for same < min(len(x), len(y)) && x[same] == y[same] {
		same++
	}
	from := max(0, same-before)
	return string(x[from:min(len(x), same+after)]), string(y[from:min(len(y), same+after)])
}

// NextReserve is the first reserve with whom the panel can be completed when those
// seated stay. Gone are all who left or declined, reserves among them.
func (r *Record) NextReserve(gone, seated []string) (string, error) {
	drawn := func(code string) bool { return !r.Basis.isChosen(code) }
	chosen := r.Basis.entrants(slices.DeleteFunc(slices.Clone(seated), drawn))
	stay := r.Basis.entrants(slices.DeleteFunc(slices.Clone(seated), r.Basis.isChosen))
	open := r.Basis.entrants(slices.DeleteFunc(slices.Clone(r.Reserves), func(code string) bool {
		return slices.Contains(gone, code) || slices.Contains(seated, code)
	}))
	need := r.Basis.Need
	for i, e := range open {
		if need.missing(chosen, append(slices.Clone(stay), e), open[i+1:]) == 0 {
			return e.Code, nil
		}
	}
	short := need.missing(chosen, stay, open)
	return "", fault.New(fault.PoolTooSmall, "候补专家 %d 人，不能按原条件补齐专家组，缺 %d 人", len(open), short)
}

// JSON is the record as it is kept and handed out.
func (r *Record) JSON() []byte { return []byte(text(r)) }

// hash is the SHA-256 of a value's JSON; of a record, with an empty hash.
func hash(v any) string {
	if r, ok := v.(*Record); ok {
		bare := *r
		bare.Hash = ""
		v = bare
	}
	sum := sha256.Sum256([]byte(text(v)))
	return hex.EncodeToString(sum[:])
}

// text is a value's JSON, the same on every machine.
func text(v any) string {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		panic(err) // records hold texts and numbers only
	}
	return string(bytes.TrimRight(out.Bytes(), "\n"))
}
