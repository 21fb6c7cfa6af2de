using System.Runtime.CompilerServices;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests;

public class CompilerLifetimeTests
{
    [Fact]
    public void A_repository_and_its_catalogs_go_when_nobody_has_them()
    {
        var gone = Compile();
        for (var round = 0; round < 10 && gone.IsAlive; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(gone.IsAlive);
    }

    /// <summary>Apart, so that nothing of it is left on the stack; the thread lives on, as that of a host does.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Compile()
    {
        var repository = ControlRepository.Create(DiskFileSource.Open(Repository.PathTo("samples/healthy")));
        var compiler = new CatalogCompiler(repository);
        Assert.NotEmpty(compiler.Compile(NodeInputs.Create(repository, "db01.bazaar.example", NodeExistence.Classified)).Resources);
        return new WeakReference(compiler.Context);
    }
}
