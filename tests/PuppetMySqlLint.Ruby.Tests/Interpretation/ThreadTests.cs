using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Syntax;

namespace PuppetMySqlLint.Ruby.Tests.Interpretation;

/// <summary>One program is run for many nodes at once.</summary>
public sealed class ThreadTests
{
    [Fact]
    public void A_place_that_calls_methods_of_many_classes_finds_each_receivers_own_however_many_threads_run_it()
    {
        var program = RubyProgram.Parse("wrong = 0\n2000.times { [1, 'a', :b, nil].zip(['1', 'a', 'b', '']).each { |v, text| wrong += 1 if v.to_s != text } }\nwrong");
        Parallel.For(0, 300, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ =>
            Assert.Equal("0", RubyPrinter.Inspect(new RubyInterpreter().Run(program, isTemplate: false))));
    }
}
