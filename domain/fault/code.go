package fault

// Code names a kind of fault; the codes are part of the public contract.
type Code = string

// Faults of a form, a figure or a step.
const (
	Required       Code = "E_REQUIRED"
	TooShort       Code = "E_TOO_SHORT"
	Number         Code = "E_NUMBER"
	AmountPositive Code = "E_AMOUNT_POSITIVE"
	MoneyScale     Code = "E_MONEY_SCALE"
	FundSum        Code = "E_FUND_SUM"
	LineAmount     Code = "E_LINE_AMOUNT"
	LineSum        Code = "E_LINE_SUM"
	WeightSum      Code = "E_WEIGHT_SUM"
	WeightLevel1   Code = "E_WEIGHT_LEVEL1"
	Level1Missing  Code = "E_LEVEL1_MISSING"
	DupIndicator   Code = "E_DUP_INDICATOR"
	UnitRequired   Code = "E_UNIT_REQUIRED"
	QualHasNumber  Code = "E_QUAL_HAS_NUMBER"
	PercentRange   Code = "E_PERCENT_RANGE"
	DateOrder      Code = "E_DATE_ORDER"
	FuncLevel      Code = "E_FUNC_LEVEL"
	BatchClosed    Code = "E_BATCH_CLOSED"
	Version        Code = "E_VERSION_CONFLICT"
	Frozen         Code = "E_FROZEN"
	ReturnLimit    Code = "E_RETURN_LIMIT"
	ExecGtBudget   Code = "E_EXEC_GT_BUDGET"
	ZeroBudget     Code = "E_ZERO_BUDGET"
	TierRange      Code = "E_TIER_RANGE"
	ScoreRange     Code = "E_SCORE_RANGE"
	TooFewSheets   Code = "E_TOO_FEW_SHEETS"
	Recusal        Code = "E_RECUSAL"
	PoolTooSmall   Code = "E_POOL_TOO_SMALL"
	ApprovedOver   Code = "E_APPROVED_GT_DECLARED"
	RectifyOpen    Code = "E_RECTIFY_OPEN"
	Forbidden      Code = "E_FORBIDDEN"
	NotFound       Code = "E_NOT_FOUND"

	Level2Missing  Code = "W_LEVEL2_MISSING"
	FewQuant       Code = "W_FEW_QUANT"
	GoalNoNumber   Code = "W_GOAL_NO_NUMBER"
	OverTarget     Code = "W_OVER_TARGET"
	SimilarProject Code = "W_SIMILAR_PROJECT"
	ProjectSum     Code = "W_PROJECT_SUM"
)

// Faults of the door: who asks, how often, and how.
const (
	Unauthenticated Code = "UNAUTHENTICATED"
	ProofRequired   Code = "PROOF_REQUIRED"
	RateLimited     Code = "RATE_LIMITED"
	KeyMismatch     Code = "IDEMPOTENCY_MISMATCH"
	TooComplex      Code = "QUERY_TOO_COMPLEX"
	Unavailable     Code = "UNAVAILABLE"
	Internal        Code = "INTERNAL"
	BadInput        Code = "GRAPHQL_VALIDATION_FAILED"
)

// Missing is the answer for an object that is absent or out of reach, alike for both.
func Missing() *Fault { return New(NotFound, "不存在，或您无权查看") }
