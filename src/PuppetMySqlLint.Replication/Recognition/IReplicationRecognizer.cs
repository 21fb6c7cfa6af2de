namespace PuppetMySqlLint.Replication;

/// <summary>Turns one idiom of Puppet code into parts of the replication model. Stateless; called from many threads.</summary>
public interface IReplicationRecognizer
{
    /// <summary>A short stable name, shown where people ask why something was recognised: <c>puppetlabs-mysql</c>.</summary>
    string Name { get; }

    /// <summary>Looks for the idiom in one node's catalog.</summary>
    /// <param name="context">The catalog, and where to put what was found.</param>
    void Recognize(RecognitionContext context);
}
