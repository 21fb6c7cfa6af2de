namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Ends a compilation that takes too many steps. It never leaves the library.</summary>
internal sealed class BudgetException() : Exception("the catalog takes more than 20 million steps to compile");
