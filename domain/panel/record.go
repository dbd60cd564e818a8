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
// without blanks and without escaping of <, > and &: PoolHash over pool, Hash over
// the whole record with an empty hash.
type Record struct {
	Version  int         `json:"version"`
	Subject  Subject     `json:"subject"`
	Need     Need        `json:"need"`
	Pool     []Entrant   `json:"pool"` // by code
	PoolHash string      `json:"poolHash"`
	Excluded []Exclusion `json:"excluded"`
	Seed     string      `json:"seed"`
	Result
	Hash string `json:"hash"`
}

// Exclusion is an expert who was not drawn from, with his bars.
type Exclusion struct {
	Code string `json:"code"`
	Bars []Bar  `json:"bars"`
}

const version = 1

// NewRecord bars, draws, and writes down both.
func NewRecord(s Subject, n Need, pool []Entrant, seed string) (*Record, error) {
	r := &Record{Version: version, Subject: s, Need: n, Pool: canonical(pool), Excluded: []Exclusion{}, Seed: seed}
	r.Subject.Projects = append([]Project{}, s.Projects...)
	r.Need.Fields = append([]FieldNeed{}, n.Fields...)
	r.PoolHash = hash(r.Pool)
	bars := map[string][]Bar{}
	for _, e := range r.Pool {
		if found := Bars(e, s, n); len(found) > 0 {
			bars[e.Code] = found
			r.Excluded = append(r.Excluded, Exclusion{e.Code, found})
		}
	}
	var err error
	if r.Result, err = Draw(r.Pool, n, bars, seed); err != nil {
		return nil, err
	}
	r.Hash = hash(r)
	return r, nil
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
	return r, nil
}

// Verify draws again and names the first thing that does not come out as written.
func (r *Record) Verify() error {
	if r.Version != version {
		return fmt.Errorf("不认识的抽取记录版本：%d", r.Version)
	}
	again, err := NewRecord(r.Subject, r.Need, r.Pool, r.Seed)
	if err != nil {
		return fmt.Errorf("按记录不能重新抽取：%w", err)
	}
	for _, part := range []struct {
		name          string
		written, made string
	}{
		{"pool", text(r.Pool), text(again.Pool)},
		{"poolHash", r.PoolHash, again.PoolHash},
		{"excluded", text(r.Excluded), text(again.Excluded)},
		{"panel", text(r.Panel), text(again.Panel)},
		{"leader", r.Leader, again.Leader},
		{"reserves", text(r.Reserves), text(again.Reserves)},
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
	stay := r.entrants(seated)
	open := r.entrants(slices.DeleteFunc(slices.Clone(r.Reserves), func(code string) bool {
		return slices.Contains(gone, code) || slices.Contains(seated, code)
	}))
	for i, e := range open {
		if r.Need.missing(append(slices.Clone(stay), e), open[i+1:]) == 0 {
			return e.Code, nil
		}
	}
	short := r.Need.missing(stay, open)
	return "", fault.New(fault.PoolTooSmall, "候补专家 %d 人，不能按原条件补齐专家组，缺 %d 人", len(open), short)
}

// entrants are the pool's entries of these codes, in the codes' order.
func (r *Record) entrants(codes []string) []Entrant {
	var out []Entrant
	for _, code := range codes {
		if i := slices.IndexFunc(r.Pool, func(e Entrant) bool { return e.Code == code }); i >= 0 {
			out = append(out, r.Pool[i])
		}
	}
	return out
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
